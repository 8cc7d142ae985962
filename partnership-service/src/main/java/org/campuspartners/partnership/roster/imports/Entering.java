package org.campuspartners.partnership.roster.imports;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.roster.domain.Entry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.EntryCommand.Enter;
import org.campuspartners.partnership.roster.domain.EntryCommand.Withdraw;
import org.campuspartners.partnership.roster.imports.Tally.Becomes;

/**
 * Takes entries of one kind over. What stands already is left alone; what is to change, changes once a turn: an instance that
 * wakes up late, with an earlier turn, has no effect on what a later turn changed.
 */
record Entering<S extends Entry<S>>(
        Aggregates<S, EntryCommand<S>, EntryChanged<S>> entries, long turn, Instant at, Watch watch) {

    /** Told of each slice between its reading and its writing. */
    interface Watch {
        /**
         * @param slice of how many entries
         * @throws RuntimeException where the batch may be there no more: then what was read of it may be half of it
         */
        void read(int slice);
    }

    /** Told of each entry that is compared. */
    interface Sight<S> {
        void seen(String id, Optional<S> stands, Optional<Wanted<S>> wanted);
    }

    private static final String SOURCE = "imports";
    private static final int AT_ONCE = 8;

    void enter(Stream<List<Wanted<S>>> slices) {
        try (ExecutorService writers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            slices.forEach(slice -> {
                Map<String, S> standing = standing(slice);
                watch.read(slice.size());
                all(
                        writers,
                        slice.stream()
                                .filter(wanted -> !stands(standing.get(wanted.id()), wanted.entry()))
                                .map(wanted -> take(wanted.id(), new Enter<>(wanted.entry(), at)))
                                .toList());
            });
        }
    }

    /** @param there which of some ids the batch has */
    void withdrawUnless(Function<List<String>, Set<String>> there) {
        try (ExecutorService writers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            missing(there).forEach(slice -> {
                watch.read(0);
                all(
                        writers,
                        slice.stream()
                                .map(gone -> take(gone.id(), new Withdraw<>(at)))
                                .toList());
            });
        }
    }

    /** What {@link #enter} and {@link #withdrawUnless} would do, each told to {@code sight} with what stands. */
    Tally compare(Stream<List<Wanted<S>>> slices, Function<List<String>, Set<String>> there, Sight<S> sight) {
        Tally tally = new Tally();
        slices.forEach(slice -> {
            Map<String, S> standing = standing(slice);
            slice.forEach(wanted -> {
                Optional<S> stands = Optional.ofNullable(standing.get(wanted.id()));
                tally.count(becomes(stands, wanted), wanted.id(), wanted.line());
                sight.seen(wanted.id(), stands, Optional.of(wanted));
            });
        });
        missing(there).flatMap(List::stream).forEach(gone -> {
            tally.count(Becomes.WITHDRAWN, gone.id(), 0);
            sight.seen(gone.id(), Optional.of(gone.state()), Optional.empty());
        });
        return tally;
    }

    private static <S extends Entry<S>> Becomes becomes(Optional<S> stands, Wanted<S> wanted) {
        if (stands.isEmpty()) {
            return Becomes.ADDED;
        }
        if (stands(stands.get(), wanted.entry())) {
            return Becomes.UNCHANGED;
        }
        return stands.get().listed() ? Becomes.CHANGED : Becomes.RETURNED;
    }

    /** Whether class lists that have it like that change nothing. */
    private static <S extends Entry<S>> boolean stands(S state, S wanted) {
        return state != null && state.entered(wanted).equals(state);
    }

    private Map<String, S> standing(List<Wanted<S>> slice) {
        List<String> ids = slice.stream().map(Wanted::id).toList();
        return entries.list(Filters.in("_id", ids), new Page(Optional.empty(), Page.CAP)).items().stream()
                .collect(Collectors.toMap(Loaded::id, Loaded::state));
    }

    private Stream<List<Loaded<S>>> missing(Function<List<String>, Set<String>> there) {
        return new Pages<>(entries)
                .slices(Filters.eq("state.listed", true))
                .map(slice -> {
                    Set<String> found =
                            there.apply(slice.stream().map(Loaded::id).toList());
                    return slice.stream()
                            .filter(loaded -> !found.contains(loaded.id()))
                            .toList();
                })
                .filter(slice -> !slice.isEmpty());
    }

    private Callable<Outcome> take(String id, EntryCommand<S> command) {
        return () -> entries.take(id, SOURCE, turn, command);
    }

    private static void all(ExecutorService writers, List<Callable<Outcome>> writes) {
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> written : writers.invokeAll(writes)) {
                outcomes.add(written.get());
            }
            outcomes.stream()
                    .filter(outcome -> !(outcome instanceof Outcome.Done))
                    .findFirst()
                    .ifPresent(outcome -> {
                        throw new Interrupted(outcome);
                    });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted("this process ends");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Not now: the rest follows at the next attempt. */
    static final class Interrupted extends RuntimeException {
        Interrupted(Object why) {
            super("an entry could not be written: " + why, null, false, false);
        }
    }
}
