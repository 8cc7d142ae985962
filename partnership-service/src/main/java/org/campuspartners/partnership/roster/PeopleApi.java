package org.campuspartners.partnership.roster;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.campuspartners.chassis.http.CommandHeaders;
import org.campuspartners.chassis.http.FieldProblem;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.listing.Listed;
import org.campuspartners.partnership.roster.domain.EntryChanged;
import org.campuspartners.partnership.roster.domain.EntryCommand;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
@PreAuthorize("hasRole('coordinator')")
@Tag(name = "People")
class PeopleApi {

    private final Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people;
    private final Roster roster;
    private final Erasure erasure;
    private final DomainClock clock;

    PeopleApi(
            Aggregates<PersonEntry, EntryCommand<PersonEntry>, EntryChanged<PersonEntry>> people,
            Roster roster,
            Erasure erasure,
            DomainClock clock) {
        this.people = people;
        this.roster = roster;
        this.erasure = erasure;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "People of the class lists, of a class, or by the start of a name; or, by stage, those who were"
                    + " withdrawn or erased (coordinator)")
    Listed<PersonView> list(
            @RequestParam(name = "class", required = false) String classId,
            @RequestParam(required = false) String name,
            @RequestParam(defaultValue = "listed") String stage,
            Page page) {
        List<Bson> all = new ArrayList<>(
                List.of(ListQuery.known(stage, PersonView.Stage.values()).filter()));
        if (classId != null) {
            all.add(Filters.in("_id", membersOf(classId)));
        }
        if (name != null && !name.isBlank()) {
            Pattern start = start(name.strip());
            all.add(Filters.or(Filters.regex("state.givenName", start), Filters.regex("state.familyName", start)));
        }
        return Listed.of(people.list(Filters.and(all), page).map(PersonView::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Somebody of the class lists, or whom they had (coordinator)")
    ResponseEntity<PersonView> get(@PathVariable String id) {
        Loaded<PersonEntry> found = known(people.find(id));
        return Answers.shown(found.version(), PersonView.of(found));
    }

    @PostMapping("/{id}/erase")
    @Operation(
            summary = "Forget who somebody is, whatever class lists say later; what they did stays under the id alone"
                    + " (coordinator)")
    ResponseEntity<CommandAnswer> erase(@PathVariable String id, Caller caller, CommandHeaders headers) {
        Outcome outcome =
                overrule(id, headers.keyed(caller, "person.erase", Map.of()), person -> person.erased(clock.instant()));
        erasure.wake();
        return Answers.of(outcome);
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Let the next class lists that have somebody who was erased list them again (coordinator)")
    ResponseEntity<CommandAnswer> restore(@PathVariable String id, Caller caller, CommandHeaders headers) {
        return Answers.of(overrule(id, headers.keyed(caller, "person.restore", Map.of()), PersonEntry::restored));
    }

    private Outcome overrule(String id, Request request, UnaryOperator<PersonEntry> change) {
        return people.apply(
                id,
                request,
                found -> new EntryCommand.Overrule<>(change.apply(known(found).state()), clock.instant()));
    }

    private static Loaded<PersonEntry> known(Optional<Loaded<PersonEntry>> found) {
        return found.orElseThrow(() -> Problem.notFound("person-not-found", "There is no such person."));
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
