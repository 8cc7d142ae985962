package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.NOT_RETRYABLE;

import java.util.List;
import org.campuspartners.runner.term.http.Attempt;

/**
 * Whatever befalls the stores, or the other instance: an instance that nobody touched answers, and with nothing worse than "ask again".
 * Whoever loses patience asks again in any case.
 */
public final class Bystanders {

    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private Bystanders() {}

    public static List<Violation> violations(List<Attempt> attempts, List<Touched> touched) {
        return attempts.stream()
                .filter(attempt -> attempt.status().isPresent() ? isBroken(attempt) : isCut(attempt, touched))
                .map(attempt -> new Violation(
                        NOT_RETRYABLE,
                        "%s at %s: %s %s"
                                .formatted(
                                        attempt.request(),
                                        attempt.instance().title(),
                                        attempt.status().isPresent()
                                                ? attempt.status().getAsInt()
                                                : "no answer,",
                                        attempt.said())))
                .toList();
    }

    /** Never right, whoever was touched. */
    private static boolean isBroken(Attempt attempt) {
        int status = attempt.status().orElseThrow();
        return status >= SERVER_ERROR && status != UNAVAILABLE;
    }

    private static boolean isCut(Attempt attempt, List<Touched> touched) {
        return !attempt.wasGivenUp()
                && touched.stream()
                        .noneMatch(one ->
                                one.part() == attempt.instance() && one.overlaps(attempt.begun(), attempt.ended()));
    }
}
