package org.campuspartners.partnership.roster;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.roster.ClassList.ClassRole;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.springframework.stereotype.Component;

/** The class lists as imports left them. */
@Component
class StoredRoster implements Roster {

    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;
    private final Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes;
    private final Secrets secrets;

    StoredRoster(
            Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people,
            Aggregates<ClassEntry, EntryCommand<ClassEntry>, EntryChanged<ClassEntry>> classes,
            Secrets secrets) {
        this.people = people;
        this.classes = classes;
        this.secrets = secrets;
    }

    /** Nobody where two go by the name: then nobody can tell who it is. */
    @Override
    public Optional<Person> personBySignIn(String signIn) {
        var found = people.list(Filters.eq("state.signIn", secrets.hidden(signIn)), new Page(Optional.empty(), 2));
        return found.items().size() == 1 ? Optional.of(person(found.items().getFirst())) : Optional.empty();
    }

    @Override
    public Optional<Person> person(String id) {
        return people.find(id).filter(found -> found.state().listed()).map(StoredRoster::person);
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return people.ids(Filters.and(Filters.in("_id", ids), Filters.eq("state.listed", true)));
    }

    @Override
    public Optional<ClassList> classList(String id) {
        return classes.find(id).filter(found -> found.state().listed()).map(StoredRoster::classList);
    }

    @Override
    public Set<String> classesOf(String personId) {
        return classes.ids(Filters.eq("state.members.person", personId));
    }

    static Person person(Loaded<PersonEntry> found) {
        return new Person(found.id(), found.state().givenName(), found.state().familyName());
    }

    static ClassList classList(Loaded<ClassEntry> found) {
        ClassEntry entry = found.state();
        return new ClassList(
                found.id(),
                entry.title(),
                entry.course().id(),
                entry.course().code(),
                entry.terms().stream()
                        .map(term -> new ClassList.Term(term.id(), term.title(), term.starts(), term.ends()))
                        .toList(),
                entry.members().stream()
                        .collect(toUnmodifiableMap(
                                ClassEntry.Membership::person,
                                member -> ClassRole.valueOf(member.role().toUpperCase(Locale.ROOT)))),
                found.sequence());
    }
}
