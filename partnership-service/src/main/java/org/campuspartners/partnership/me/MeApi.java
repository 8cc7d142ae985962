package org.campuspartners.partnership.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.partnership.roster.Person;
import org.campuspartners.partnership.roster.Roster;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "People")
class MeApi {

    /** @param person null where no class list knows the caller */
    record Me(@OrNull Person person, Set<String> roles, List<Waiting> waiting) {}

    private final Roster roster;
    private final List<WaitingSource> sources;

    MeApi(Roster roster, List<WaitingSource> sources) {
        this.roster = roster;
        this.sources = sources;
    }

    @GetMapping("/api/me")
    @Operation(summary = "Who the system thinks you are, and what waits for you")
    Me me(Caller caller) {
        Optional<Person> person = roster.personBySignIn(caller.signIn());
        return new Me(person.orElse(null), new TreeSet<>(caller.roles()), waiting(person, caller.is("coordinator")));
    }

    private List<Waiting> waiting(Optional<Person> person, boolean coordinator) {
        List<Waiting> waiting = new ArrayList<>();
        for (WaitingSource source : sources) {
            person.map(Person::id).map(source::waitingFor).ifPresent(waiting::addAll);
            if (coordinator) {
                waiting.addAll(source.waitingForCoordinators());
            }
        }
        return waiting;
    }
}
