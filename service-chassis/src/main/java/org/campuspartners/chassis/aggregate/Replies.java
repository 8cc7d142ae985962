package org.campuspartners.chassis.aggregate;

import java.util.Optional;
import java.util.OptionalLong;
import org.campuspartners.chassis.aggregate.AggregateDocument.Handled;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;

/** What the document alone says to a request, before any rule of the domain is asked. */
final class Replies {

    private Replies() {}

    /** W6, in its order: a known key, a forgotten past, content that changed. Nothing when it is to be decided. */
    static Optional<Outcome> before(AggregateDocument document, Request request) {
        Optional<Outcome> repetition = toRepetition(document, request);
        if (repetition.isPresent() || request.seen().isEmpty()) {
            return repetition;
        }
        long seen = request.seen().getAsLong();
        if (seen <= document.floor()) {
            return Optional.of(new Failed(Failure.OUTCOME_UNKNOWN));
        }
        if (request.replacesContent() && seen != document.version()) {
            return Optional.of(new Failed(Failure.STALE));
        }
        return Optional.empty();
    }

    /** The first answer to the same key (W5). */
    static Optional<Outcome> toRepetition(AggregateDocument document, Request request) {
        return request.keptKey()
                .flatMap(document::handled)
                .map(handled -> same(handled, request)
                        ? new Done(document.id(), handled.version(), handled.stage(), false)
                        : new Failed(Failure.KEY_REUSED));
    }

    /** W7: the one who created it gets the first answer for ever; anybody else has met a natural id that is taken. */
    static Outcome toCreation(AggregateDocument document, Request request) {
        Handled created = document.created();
        if (same(created, request)) {
            return new Done(document.id(), created.version(), created.stage(), true);
        }
        boolean sameKey = request.keptKey().map(created.key()::equals).orElse(false);
        return new Failed(sameKey ? Failure.KEY_REUSED : Failure.CONFLICT);
    }

    /** C11: an event that was taken before has had its effect. */
    static Optional<Outcome> toTaken(AggregateDocument document, String source, long sequence) {
        OptionalLong taken = document.taken(source);
        return taken.isPresent() && taken.getAsLong() >= sequence
                ? Optional.of(new Done(document.id(), document.version(), Deciding.stage(document), false))
                : Optional.empty();
    }

    private static boolean same(Handled handled, Request request) {
        return handled.fingerprint().equals(request.fingerprint());
    }
}
