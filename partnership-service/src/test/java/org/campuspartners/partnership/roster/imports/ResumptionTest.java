package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.HistoryEntry;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.roster.ErasedPeople;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.campuspartners.partnership.roster.imports.domain.Import;
import org.campuspartners.partnership.roster.imports.domain.ImportCommand;
import org.campuspartners.partnership.roster.imports.domain.ImportEvent;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.search.Planted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process that is gone between two records of an import, and the one that comes after it. */
class ResumptionTest extends RunningImports {

    @Autowired
    private ImportLifecycle lifecycle;

    @Autowired
    private ImportWork work;

    @Autowired
    private Turns turns;

    @Autowired
    private Staging staging;

    @Autowired
    private StagedNames names;

    @Autowired
    private Secrets secrets;

    @Autowired
    private ErasedPeople erased;

    @Autowired
    private DomainClock clock;

    @Autowired
    private Aggregates<Import, ImportCommand, ImportEvent> imports;

    @Autowired
    private Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms;

    @Autowired
    private Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;

    @Autowired
    private Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;

    @BeforeEach
    void nobodyWorks() {
        applied(good());
        lifecycle.stop();
    }

    @AfterEach
    void somebodyWorksAgain() {
        lifecycle.start();
    }

    @Test
    void goes_on_between_any_two_records_and_ends_as_if_nothing_had_happened() {
        for (int stopAfter = 0; stopAfter < 4; stopAfter++) {
            TestBundle bundle = renamed("Round" + stopAfter);
            Answer handedIn = handIn(coordinator(), bundle);

            ImportWork gone = stoppingAfter(stopAfter);
            if (stopAfter < 3) {
                assertThatThrownBy(gone::run).hasMessage("gone");
            }
            work.run();

            assertThat(finished(handedIn).text("state")).isEqualTo("applied");
            assertThat(staging.batches()).hasSize(1);
            assertThat(people.find(idOf("planted.two")).orElseThrow().state().familyName())
                    .isEqualTo(Planted.name("Round" + stopAfter));
            Map<String, Long> after = versions();
            handIn(coordinator(), bundle);
            work.run();
            assertThat(versions()).isEqualTo(after);
        }
    }

    @Test
    void a_worker_that_wakes_up_late_changes_nothing_of_a_later_turn() {
        Answer earlier = handIn(coordinator(), renamed("Earlier"));
        String batch = imports.find(earlier.text("id")).orElseThrow().state().batch();
        var kept = new Batch(batch, staging, secrets, erased)
                .people()
                .flatMap(List::stream)
                .toList();
        work.run();
        long turn = turns.latest().orElseThrow().number();
        handIn(coordinator(), renamed("Later"));
        work.run();

        Entering<PersonEntry> late = new Entering<>(people, turn, clock.instant(), slice -> {});
        late.enter(Stream.of(kept));

        assertThat(people.find(idOf("planted.two")).orElseThrow().state().familyName())
                .isEqualTo(Planted.name("Later"));
    }

    @Test
    void a_worker_that_finds_its_batch_gone_withdraws_nobody_for_that() {
        handIn(coordinator(), renamed("Earlier"));
        ImportWork late = meanwhile(() -> {
            work.run();
            handIn(coordinator(), renamed("Later"));
            work.run();
        });

        assertThatThrownBy(late::run).hasMessageContaining("another instance has finished");

        assertThat(people.find(idOf("planted.two")).orElseThrow().state().familyName())
                .isEqualTo(Planted.name("Later"));
        assertThat(get(coordinator(), "/api/classes")
                        .body()
                        .path("items")
                        .get(0)
                        .path("students")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_nobody_confirmed_is_given_up_whenever_a_process_that_took_later_lists_over_is_gone() {
        Answer asking = handIn(coordinator(), good().withoutRow("enrollments", "e2"));
        work.run();
        assertThat(finished(asking).body().path("needsConfirmation").asBoolean())
                .isTrue();
        Answer later = handIn(coordinator(), renamed("Later"));

        // Each process is gone once it has taken one step of an import.
        for (int step = 0; step < 5 && !finishedOf(later); step++) {
            try {
                working(new Mortal<>(imports, new AtomicInteger(1)), people).run();
            } catch (IllegalStateException gone) {
                assertThat(gone).hasMessage("gone");
            }
        }
        work.run();

        assertThat(finished(later).text("state")).isEqualTo("applied");
        assertThat(finished(asking).text("state")).isEqualTo("refused");
    }

    private boolean finishedOf(Answer handedIn) {
        return imports.find(handedIn.text("id")).orElseThrow().state().finished();
    }

    private static TestBundle renamed(String family) {
        return good().set("users", 1, "familyName", Planted.name(family))
                .set("users", 2, "familyName", Planted.name(family))
                .set("users", 3, "familyName", Planted.name(family));
    }

    /** The work of a process that is gone once it has written so many people. */
    private ImportWork stoppingAfter(int writes) {
        return working(imports, new Mortal<>(people, new AtomicInteger(writes)));
    }

    /** The work of a process that stands still, before its first write of people, while others do something. */
    private ImportWork meanwhile(Runnable others) {
        AtomicBoolean still = new AtomicBoolean(true);
        return working(imports, new Mortal<>(people, new AtomicInteger(Integer.MAX_VALUE)) {
            @Override
            public Slice<Loaded<PersonEntry>> list(Bson filter, Page page) {
                var found = super.list(filter, page);
                boolean applying = turns.latest()
                        .flatMap(turn -> imports.find(turn.importId()))
                        .filter(latest -> latest.state().stage() == Import.Stage.APPLYING)
                        .isPresent();
                if (applying && still.getAndSet(false)) {
                    others.run();
                }
                return found;
            }
        });
    }

    private ImportWork working(
            Aggregates<Import, ImportCommand, ImportEvent> ofImports,
            Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> ofPeople) {
        TakingOver takingOver = new TakingOver(terms, ofPeople, classes, clock);
        return new ImportWork(ofImports, turns, takingOver, staging, names, secrets, erased, clock);
    }

    /** Takes as many steps as are left to it. */
    private static class Mortal<S, C, E> implements Aggregates<S, C, E> {

        private final Aggregates<S, C, E> real;
        private final AtomicInteger left;

        Mortal(Aggregates<S, C, E> real, AtomicInteger left) {
            this.real = real;
            this.left = left;
        }

        @Override
        public Optional<Loaded<S>> find(String id) {
            return real.find(id);
        }

        @Override
        public Slice<Loaded<S>> list(Bson filter, Page page) {
            return real.list(filter, page);
        }

        @Override
        public Set<String> ids(Bson filter) {
            return real.ids(filter);
        }

        @Override
        public List<HistoryEntry> history(String id) {
            return real.history(id);
        }

        @Override
        public Outcome create(String id, Request request, Supplier<C> command) {
            return real.create(id, request, command);
        }

        @Override
        public Outcome apply(String id, Request request, Function<Optional<Loaded<S>>, C> command) {
            spend();
            return real.apply(id, request, command);
        }

        @Override
        public Outcome take(String id, String source, long sequence, C command) {
            spend();
            return real.take(id, source, sequence, command);
        }

        private void spend() {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("gone");
            }
        }
    }
}
