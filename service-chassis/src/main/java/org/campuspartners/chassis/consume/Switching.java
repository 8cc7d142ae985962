package org.campuspartners.chassis.consume;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.generation.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from one generation to the next (rule I4), once every instance has stopped taking new events for the live one. Each step
 * can be done again, by any instance and by several at once.
 *
 * <p>What follows from events is done by whoever acts, and the build did nothing of it. It can't be lost: the live generation's
 * consumers followed all up to their last offsets but what they held, so the next one's begin at these offsets, however far the
 * build has read, and it begins with what was held.
 */
final class Switching {

    private static final Logger LOG = LoggerFactory.getLogger(Switching.class);
    private static final long PAUSE_NANOS = 5_000_000;

    private final Generations generations;
    private final Uptakes uptakes;
    private final Offsets offsets;
    private final Rereading rereading;

    Switching(Generations generations, Uptakes uptakes, Offsets offsets, Rereading rereading) {
        this.generations = generations;
        this.uptakes = uptakes;
        this.offsets = offsets;
        this.rereading = rereading;
    }

    /** Whether the live generation can stop for a moment, so that the build passes it. */
    boolean isNear(Standing standing, Building build) {
        return build.isNear(offsetsOf(standing.live()), uptakes.of(standing.live()));
    }

    /** Takes every step that can be taken by now; answers whether the build is live with this call. */
    boolean advance(Standing standing, Building build) {
        Generation from = standing.live();
        List<Uptake> live = uptakes.of(from);
        if (!isStill(from)) {
            return false;
        }
        Map<Projection, Map<TopicPartition, Long>> last = offsetsOf(from);
        if (build.missing(last) > 0) {
            return false;
        }
        handOverWhatIsHeld(live, build);
        rereadTheRest(live, build);
        if (build.derived() > 0 || !hasSeenAll(live, build)) {
            return false;
        }
        handOverOffsets(last, build.generation());
        boolean flipped = generations.flip(standing.build().orElseThrow());
        if (flipped) {
            LOG.info("generation {} is live", build.generation().number());
        }
        return flipped;
    }

    /** Whether no instance takes events for it any more, so that its offsets are its last. */
    boolean isStill(Generation generation) {
        return uptakes.of(generation).stream()
                .map(Uptake::projection)
                .noneMatch(projection -> offsets.hasMembers(generation.of(projection.group())));
    }

    /**
     * Has the build hold what the live generation still holds, even where the build could take it: what follows from it is not done,
     * and it is when the hold is read again by one who acts.
     */
    static void handOverWhatIsHeld(List<Uptake> live, Building build) {
        for (Uptake from : live) {
            Uptake to = build.of(from);
            from.store()
                    .heldIds()
                    .forEach(subject -> handOver(from.store().load(subject).held(), subject, to.store()));
            from.unreadables().list(from.projection(), Integer.MAX_VALUE).forEach(one -> to.unreadables()
                    .add(to.projection(), one.position(), one.reason(), one.since()));
        }
    }

    private static void handOver(Hold held, String subject, SubjectStore to) {
        while (held != null) {
            Subject before = to.load(subject);
            Subject after = before.withHeld(Hold.join(held, before.held()));
            if (!after.differsFrom(before) || to.write(List.of(after)).lost().isEmpty()) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What the build alone holds may have been healed for the live generation by now. */
    private void rereadTheRest(List<Uptake> live, Building build) {
        for (Uptake one : live) {
            Uptake uptake = build.of(one);
            uptake.store()
                    .heldUnlike(one.store())
                    .forEach(subject -> rereading.reread(uptake, subject, Optional.empty()));
        }
    }

    /** Nobody is shown less than before, whatever the reason: a log that was cut, code that can't read what older code could. */
    static boolean hasSeenAll(List<Uptake> live, Building build) {
        for (Uptake one : live) {
            Optional<String> behind = build.of(one).store().behind(one.store());
            if (behind.isPresent()) {
                LOG.warn("no switch yet: the build of {} has seen less of {}", one.name(), behind.get());
                return false;
            }
        }
        return true;
    }

    Map<Projection, Map<TopicPartition, Long>> offsetsOf(Generation generation) {
        return uptakes.of(generation).stream()
                .map(Uptake::projection)
                .collect(Collectors.toMap(
                        Function.identity(), projection -> offsets.committed(generation.of(projection.group()))));
    }

    /**
     * The next generation's consumers, which act, begin at the last offsets as they were when the build had passed them: a consumer that
     * wakes up may commit later ones, and of these the build may have taken nothing.
     */
    void handOverOffsets(Map<Projection, Map<TopicPartition, Long>> last, Generation next) {
        last.forEach((projection, offset) -> offsets.put(next.of(projection.group()), offset));
    }
}
