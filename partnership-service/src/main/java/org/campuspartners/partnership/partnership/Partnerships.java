package org.campuspartners.partnership.partnership;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Team;
import org.springframework.stereotype.Component;

/** What other features may know of partnerships; advice, as of when it is read. */
@Component
public class Partnerships {

    /** A partnership's setting and team. */
    public record Card(Setting setting, Team team) {}

    private final Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships;

    Partnerships(Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships) {
        this.partnerships = partnerships;
    }

    public Optional<Card> find(String id) {
        return partnerships.find(id).map(Partnerships::card);
    }

    /** All those that this person is a member of, whatever their stage. */
    public Memberships membershipsOf(String person) {
        return new Memberships(
                person,
                new Pages<>(partnerships)
                        .all(withMember(person))
                        .collect(toUnmodifiableMap(
                                Loaded::id, found -> found.state().team())));
    }

    static Bson withMember(String person) {
        return Filters.eq("state.members.person", person);
    }

    private static Card card(Loaded<Partnership> partnership) {
        return new Card(partnership.state().setting(), partnership.state().team());
    }
}
