package org.campuspartners.partnership.roster;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.http.FieldProblem;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.partnership.listing.Listed;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasRole('coordinator')")
@Tag(name = "People")
class PeopleApi {

    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;
    private final Roster roster;

    PeopleApi(Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people, Roster roster) {
        this.people = people;
        this.roster = roster;
    }

    @GetMapping("/api/people")
    @Operation(summary = "People of the class lists, of a class, or by the start of a name (coordinator)")
    Listed<Person> list(
            @RequestParam(name = "class", required = false) String classId,
            @RequestParam(required = false) String name,
            Page page) {
        List<Bson> all = new ArrayList<>(List.of(Filters.eq("state.listed", true)));
        if (classId != null) {
            all.add(Filters.in("_id", membersOf(classId)));
        }
        if (name != null && !name.isBlank()) {
            Pattern start = start(name.strip());
            all.add(Filters.or(Filters.regex("state.givenName", start), Filters.regex("state.familyName", start)));
        }
        return Listed.of(people.list(Filters.and(all), page).map(StoredRoster::person));
    }

    private static Pattern start(String name) {
        if (name.chars().anyMatch(Character::isISOControl)) {
            String message = "must have no control characters";
            throw Problem.malformed("name-unacceptable", "name " + message, new FieldProblem("name", message));
        }
        return Pattern.compile("^" + Pattern.quote(name), Pattern.CASE_INSENSITIVE);
    }

    private Iterable<String> membersOf(String classId) {
        return roster.classList(classId).map(list -> list.members().keySet()).orElseGet(Set::of);
    }
}
