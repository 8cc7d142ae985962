package org.campuspartners.partnership.roster.imports;

import java.util.Map;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.roster.ErasedPeople;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.springframework.stereotype.Component;

/** Takes a batch over, record by record; what was done before is found done. */
@Component
class TakingOver {

    /** How much is listed now, and how much of it a batch lacks, by kind. */
    record Comparison(Map<String, Long> listed, Map<String, Long> withdrawals) {}

    private final Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms;
    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;
    private final Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;
    private final ErasedPeople erased;
    private final Staging staging;
    private final DomainClock clock;

    TakingOver(
            Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms,
            Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people,
            Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes,
            ErasedPeople erased,
            Staging staging,
            DomainClock clock) {
        this.terms = terms;
        this.people = people;
        this.classes = classes;
        this.erased = erased;
        this.staging = staging;
        this.clock = clock;
    }

    Comparison compare(String batch) {
        Entering<PersonEntry> persons = new Entering<>(people, 0, clock.instant());
        Entering<ClassEntry> lists = new Entering<>(classes, 0, clock.instant());
        Enrolments enrolments = new Enrolments(classes, staging);
        return new Comparison(
                Map.of("person", persons.listed(), "class", lists.listed(), "member", enrolments.listed()),
                Map.of(
                        "person", persons.missing(id -> staging.has(batch, Kind.PERSON, id)),
                        "class", lists.missing(id -> staging.has(batch, Kind.CLASS, id)),
                        "member", enrolments.missing(batch)));
    }

    /** @throws RuntimeException where it stops on the way; it is to be called again */
    void takeOver(String batch, long turn) {
        Entering<TermEntry> periods = new Entering<>(terms, turn, clock.instant());
        Entering<PersonEntry> persons = new Entering<>(people, turn, clock.instant());
        Entering<ClassEntry> lists = new Entering<>(classes, turn, clock.instant());
        staging.of(batch, Kind.TERM).forEach(row -> periods.enter(row.getString("id"), Rows.term(row)));
        staging.of(batch, Kind.PERSON).forEach(row -> persons.enter(row.getString("id"), Rows.person(row)));
        staging.of(batch, Kind.CLASS).forEach(row -> {
            String id = row.getString("id");
            lists.enter(id, erased.outOf(Rows.schoolClass(row, staging.membersOf(batch, id))));
        });
        lists.withdrawUnless(id -> staging.has(batch, Kind.CLASS, id));
        persons.withdrawUnless(id -> staging.has(batch, Kind.PERSON, id));
        periods.withdrawUnless(id -> staging.has(batch, Kind.TERM, id));
    }
}
