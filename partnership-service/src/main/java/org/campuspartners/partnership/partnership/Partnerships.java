package org.campuspartners.partnership.partnership;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Team;
import org.springframework.stereotype.Component;

/** What other features may know of partnerships; advice, as of when it is read. */
@Component
public class Partnerships {

    /** A partnership's setting and team. */
    public record Card(String id, Setting setting, Team team) {}

    private final Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships;

    Partnerships(Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships) {
        this.partnerships = partnerships;
    }

    public Optional<Card> find(String id) {
        return partnerships.find(id).map(Partnerships::card);
    }

    /** The ids of all those that this person is a member of, whatever their stage. */
    Set<String> idsOf(String person) {
        return all(withMember(person)).stream().map(Loaded::id).collect(Collectors.toSet());
    }

    /** The ids of the active ones that this person is a member of, with their role in it. */
    public Map<String, Role> activeRolesOf(String person) {
        return all(Filters.and(withMember(person), Filters.eq("state.stage", Partnership.Stage.ACTIVE.toString())))
                .stream()
                .collect(Collectors.toMap(
                        Loaded::id, found -> found.state().team().members().get(person)));
    }

    static Bson withMember(String person) {
        return Filters.eq("state.members.person", person);
    }

    private List<Loaded<Partnership>> all(Bson filter) {
        List<Loaded<Partnership>> found = new ArrayList<>();
        Slice<Loaded<Partnership>> slice = partnerships.list(filter, new Page(Optional.empty(), Page.CAP));
        found.addAll(slice.items());
        while (slice.next().isPresent()) {
            slice = partnerships.list(filter, new Page(slice.next(), Page.CAP));
            found.addAll(slice.items());
        }
        return found;
    }

    private static Card card(Loaded<Partnership> partnership) {
        return new Card(
                partnership.id(),
                partnership.state().setting(),
                partnership.state().team());
    }
}
