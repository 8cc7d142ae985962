package org.campuspartners.partnership.campaign;

import java.util.Optional;
import java.util.function.Function;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.consume.TryAgainException;
import org.campuspartners.partnership.setting.CampaignNote;

/** Occasions that are aggregates. */
public record Noting<S, C>(
        String kind,
        Aggregates<S, C, ?> aggregates,
        Function<S, Optional<CampaignNote>> known,
        Function<CampaignNote, C> command)
        implements Occasions {

    /** Where there is no news nothing is written, so that repeats leave the version as it is. */
    @Override
    public void note(String id, String source, long sequence, CampaignNote note) {
        Loaded<S> found = aggregates.find(id).orElseThrow(() -> new IllegalStateException("there is no such " + kind));
        if (note.newsAfter(known.apply(found.state())).isEmpty()) {
            return;
        }
        Outcome outcome = aggregates.take(id, source, sequence, command.apply(note));
        if (!(outcome instanceof Outcome.Done)) {
            throw new TryAgainException("a campaign could not be noted on a " + kind + ": " + outcome);
        }
    }
}
