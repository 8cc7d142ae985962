package org.campuspartners.partnership.roster.imports;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.ClassEntry.Membership;
import org.campuspartners.partnership.roster.domain.Entry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.campuspartners.partnership.roster.imports.Entering.Watch;
import org.campuspartners.partnership.roster.imports.Tally.Becomes;
import org.campuspartners.partnership.roster.imports.domain.Change;
import org.springframework.stereotype.Component;

/** Takes a batch over, slice by slice; what was done before is found done. */
@Component
class TakingOver {

    private static final Watch NOBODY = slice -> {};

    private final Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms;
    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;
    private final Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;
    private final DomainClock clock;

    TakingOver(
            Aggregates<TermEntry, EntryCommand<TermEntry>, EntryChanged<TermEntry>> terms,
            Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people,
            Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes,
            DomainClock clock) {
        this.terms = terms;
        this.people = people;
        this.classes = classes;
        this.clock = clock;
    }

    /** What taking it over would change, by kind. */
    Map<String, Change> compare(Batch batch) {
        Tally members = new Tally();
        return Map.of(
                "term",
                        entering(terms, 0, NOBODY)
                                .compare(batch.terms(), batch::termsAmong, (id, stands, wanted) -> {})
                                .change(),
                "person",
                        entering(people, 0, NOBODY)
                                .compare(batch.people(), batch::peopleAmong, (id, stands, wanted) -> {})
                                .change(),
                "class",
                        entering(classes, 0, NOBODY)
                                .compare(
                                        batch.classes(),
                                        batch::classesAmong,
                                        (id, stands, wanted) -> members(members, id, stands, wanted))
                                .change(),
                "member", members.change());
    }

    /** @throws RuntimeException where it stops on the way; it is to be called again */
    void takeOver(Batch batch, long turn, Watch watch) {
        entering(terms, turn, watch).enter(batch.terms());
        entering(people, turn, watch).enter(batch.people());
        entering(classes, turn, watch).enter(batch.classes());
        entering(classes, turn, watch).withdrawUnless(batch::classesAmong);
        entering(people, turn, watch).withdrawUnless(batch::peopleAmong);
        entering(terms, turn, watch).withdrawUnless(batch::termsAmong);
    }

    private <S extends Entry<S>> Entering<S> entering(
            Aggregates<S, EntryCommand<S>, EntryChanged<S>> entries, long turn, Watch watch) {
        return new Entering<>(entries, turn, clock.instant(), watch);
    }

    private static void members(
            Tally tally, String schoolClass, Optional<ClassEntry> stands, Optional<Wanted<ClassEntry>> wanted) {
        Map<String, String> before = members(stands);
        Map<String, String> after = members(wanted.map(Wanted::entry));
        long line = wanted.map(Wanted::line).orElse(0L);
        after.forEach((person, role) -> {
            String had = before.get(person);
            Becomes becomes = had == null ? Becomes.ADDED : had.equals(role) ? Becomes.UNCHANGED : Becomes.CHANGED;
            tally.count(becomes, schoolClass, line);
        });
        before.keySet().stream()
                .filter(person -> !after.containsKey(person))
                .forEach(person -> tally.count(Becomes.WITHDRAWN, schoolClass, line));
    }

    private static Map<String, String> members(Optional<ClassEntry> entry) {
        return entry.stream()
                .flatMap(known -> known.members().stream())
                .collect(Collectors.toMap(Membership::person, Membership::role));
    }
}
