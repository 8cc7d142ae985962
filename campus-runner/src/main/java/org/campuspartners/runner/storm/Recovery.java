package org.campuspartners.runner.storm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.compare.Insights;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import tools.jackson.databind.JsonNode;

/**
 * How a campus came to rest: every outbox empty, nothing held, the insights equal to the fold.
 *
 * @param took since the last fault was over and the last command was answered
 * @param left what was not so when the time had passed
 */
record Recovery(Duration took, List<String> left) {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final List<String> NUMBERS = List.of("held", "unreadable", "wanted");

    static Recovery await(Campus campus, Api api, TermPlan plan, ClassLists lists, Instant since) {
        Clock real = Clock.systemUTC();
        List<String> left = new ArrayList<>();
        Duration passed = Duration.between(since, real.instant());
        Duration bound = BOUND.minus(passed).isNegative() ? Duration.ZERO : BOUND.minus(passed);
        new Await(campus.console()).until("the campus to recover", bound, () -> {
            left.clear();
            left.addAll(notYet(campus, api, plan, lists));
            return left.isEmpty();
        });
        return new Recovery(Duration.between(since, real.instant()), List.copyOf(left));
    }

    private static List<String> notYet(Campus campus, Api api, TermPlan plan, ClassLists lists) {
        try {
            List<String> underWay = underWay(campus, api);
            return underWay.isEmpty() ? new Insights(api).differences(plan, lists) : underWay;
        } catch (CampusProblem notEvenAnswered) {
            return List.of(notEvenAnswered.getMessage());
        }
    }

    /** Asked twice of each service, and so of each instance: one's quiet may be another's next event. */
    private static List<String> underWay(Campus campus, Api api) {
        List<String> left = new ArrayList<>();
        for (int round = 0; round < campus.options().instances(); round++) {
            for (Part service : Part.SERVICES) {
                JsonNode flow =
                        api.get(service, "operator", "/api/operator/flow").body();
                boolean atRest = flow.path("quiet").asBoolean(false)
                        && NUMBERS.stream().allMatch(number -> flow.path(number).asLong() == 0);
                if (!atRest) {
                    left.add(service.title() + " says " + flow);
                }
            }
        }
        return left;
    }
}
