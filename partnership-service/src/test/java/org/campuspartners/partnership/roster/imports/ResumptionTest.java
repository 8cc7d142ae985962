package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
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
            assertThat(staging.batches()).isEmpty();
            assertThat(people.find(idOf("s.two")).orElseThrow().state().familyName())
                    .isEqualTo("Round" + stopAfter);
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
        var kept = staging.of(batch, Staging.Kind.PERSON).toList();
        work.run();
        long turn = turns.latest().orElseThrow().number();
        handIn(coordinator(), renamed("Later"));
        work.run();

        Entering<PersonEntry> late = new Entering<>(people, turn, clock.instant());
        kept.forEach(row -> late.enter(row.getString("id"), Rows.person(row)));

        assertThat(people.find(idOf("s.two")).orElseThrow().state().familyName())
                .isEqualTo("Later");
    }

    private static TestBundle renamed(String family) {
        return good().set("users", 1, "familyName", family)
                .set("users", 2, "familyName", family)
                .set("users", 3, "familyName", family);
    }

    /** The work of a process that is gone once it has written so many people. */
    private ImportWork stoppingAfter(int writes) {
        TakingOver takingOver = new TakingOver(terms, new Mortal<>(people, writes), classes, erased, staging, clock);
        return new ImportWork(imports, turns, takingOver, staging, clock);
    }

    private record Mortal<S, C, E>(Aggregates<S, C, E> real, AtomicInteger left) implements Aggregates<S, C, E> {

        Mortal(Aggregates<S, C, E> real, int writes) {
            this(real, new AtomicInteger(writes));
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
            return real.apply(id, request, command);
        }

        @Override
        public Outcome take(String id, String source, long sequence, C command) {
            if (left.getAndDecrement() == 0) {
                throw new IllegalStateException("gone");
            }
            return real.take(id, source, sequence, command);
        }
    }
}
