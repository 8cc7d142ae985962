package org.campuspartners.partnership.partnership;

import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.campuspartners.partnership.setting.Actor;
import org.springframework.stereotype.Component;

/** The partnerships that an actor may know of: a coordinator all of them, anybody else their own. */
@Component
class VisiblePartnerships {

    private final Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships;

    VisiblePartnerships(Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships) {
        this.partnerships = partnerships;
    }

    /** @throws Problem 404 where there is none, and where the actor may not know that there is */
    Loaded<Partnership> get(String id, Actor actor) {
        return known(partnerships.find(id), actor);
    }

    /** @throws Problem 404 as {@link #get} */
    Outcome step(String id, Request request, PartnershipCommand command) {
        return partnerships.apply(id, request, found -> {
            known(found, command.by());
            return command;
        });
    }

    private static Loaded<Partnership> known(Optional<Loaded<Partnership>> partnership, Actor actor) {
        return partnership
                .filter(found -> actor.coordinator() || found.state().has(actor))
                .orElseThrow(() -> Problem.notFound("partnership-not-found", "There is no such partnership."));
    }

    Bson bounds(Actor actor) {
        return actor.coordinator()
                ? Filters.empty()
                : Filters.in("state.members.person", actor.person().stream().toList());
    }
}
