package org.campuspartners.partnership.roster;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Set;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.springframework.stereotype.Component;

/** The people whom a coordinator had erased, and who belong to no class, whatever class lists say. */
@Component
public class ErasedPeople {

    static final Bson ERASED = Filters.ne("state.erasedAt", null);

    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;

    ErasedPeople(Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people) {
        this.people = people;
    }

    /** The ids of all of them. */
    public Set<String> all() {
        return people.ids(ERASED);
    }

    /** Those of these people who are erased. */
    public Set<String> among(Collection<String> ids) {
        return people.ids(Filters.and(Filters.in("_id", ids), ERASED));
    }

    /** The same class without them. */
    public ClassEntry outOf(ClassEntry entry) {
        return entry.without(among(entry.people()));
    }
}
