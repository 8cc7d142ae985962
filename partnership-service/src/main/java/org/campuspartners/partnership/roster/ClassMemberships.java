package org.campuspartners.partnership.roster;

import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.chassis.time.DueWork;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.springframework.stereotype.Component;

/** Takes those who were erased out of their classes. */
@Component
class ClassMemberships implements Traces {

    private final Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;
    private final ErasedPeople erased;
    private final DomainClock clock;

    ClassMemberships(
            Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes,
            ErasedPeople erased,
            DomainClock clock) {
        this.classes = classes;
        this.erased = erased;
        this.clock = clock;
    }

    @Override
    public boolean hold(Set<String> people) {
        return !classes.ids(having(people)).isEmpty();
    }

    /** Who is still erased when a class is written is decided then: a coordinator may have thought better of it. */
    @Override
    public void forget(Set<String> people) {
        DueWork.each(classes.ids(having(people)), this::forgetIn);
    }

    private void forgetIn(String id) {
        Answers.done(classes.apply(
                id,
                Request.natural("erasure", "class.forget", ""),
                found -> new EntryCommand.Overrule<>(
                        erased.outOf(found.orElseThrow().state()), clock.instant())));
    }

    private static Bson having(Set<String> people) {
        return Filters.in("state.members.person", people);
    }
}
