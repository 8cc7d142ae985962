package org.campuspartners.partnership.partnership;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.roster.Roster;
import org.springframework.stereotype.Component;

/** Members of partnerships that go on, whom the class lists no longer have; found out whenever somebody looks. */
@Component
class Withdrawals {

    private final Roster roster;

    Withdrawals(Roster roster) {
        this.roster = roster;
    }

    /** Their ids, by each of these partnerships' id. */
    Map<String, List<String>> from(List<Loaded<Partnership>> partnerships) {
        Set<String> known = roster.known(partnerships.stream()
                .flatMap(found -> found.state().people().stream())
                .collect(toSet()));
        return partnerships.stream()
                .collect(toMap(Loaded::id, found -> found.state().lacking(known)));
    }

    /** Their ids, of this one. */
    List<String> from(Loaded<Partnership> partnership) {
        return from(List.of(partnership)).get(partnership.id());
    }
}
