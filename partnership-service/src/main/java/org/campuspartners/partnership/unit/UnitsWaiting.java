package org.campuspartners.partnership.unit;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.me.Waiting;
import org.campuspartners.partnership.me.WaitingSource;
import org.campuspartners.partnership.partnership.Partnerships;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.springframework.stereotype.Component;

/** What the partners of active partnerships have yet to do on their units. */
@Component
class UnitsWaiting implements WaitingSource {

    private final Aggregates<Unit, UnitCommand, UnitEvent> units;
    private final Partnerships partnerships;

    UnitsWaiting(Aggregates<Unit, UnitCommand, UnitEvent> units, Partnerships partnerships) {
        this.units = units;
        this.partnerships = partnerships;
    }

    @Override
    public List<Waiting> waitingFor(String person) {
        Map<String, Role> roles = partnerships.activeRolesOf(person);
        if (roles.isEmpty()) {
            return List.of();
        }
        return units.list(unfinished(roles), new Page(Optional.empty(), Page.CAP)).items().stream()
                .flatMap(found -> waiting(
                                found.state(), roles.get(found.state().setting().partnershipId()))
                        .map(what -> new Waiting(
                                what, "unit/" + found.id(), found.state().title())))
                .toList();
    }

    private static Bson unfinished(Map<String, Role> roles) {
        return Filters.and(
                Filters.in("state.setting.partnershipId", roles.keySet()),
                Filters.or(
                        Filters.ne("state.stage", Unit.Stage.DEBRIEFED.toString()),
                        Filters.and(
                                Filters.eq("state.campaign.state", "released"),
                                Filters.eq("state.campaign.answered", false))));
    }

    private static Stream<String> waiting(Unit unit, Role role) {
        boolean educator = role == Role.EDUCATOR_PARTNER;
        boolean student = role == Role.STUDENT_PARTNER;
        boolean partner = educator || student;
        Optional<String> next =
                switch (unit.stage()) {
                    case OFFERED -> when(student, "claim");
                    case CLAIMED -> when(partner, "plan");
                    case CO_PLANNED -> when(educator, "approve");
                    case APPROVED -> when(partner, "co-teach");
                    case CO_TAUGHT -> when(partner, "debrief");
                    case DEBRIEFED -> Optional.empty();
                };
        boolean unanswered = unit.campaign().filter(CampaignNote::awaitsAnswer).isPresent();
        return Stream.concat(next.stream(), when(educator && unanswered, "answer").stream());
    }

    private static Optional<String> when(boolean waits, String what) {
        return waits ? Optional.of(what) : Optional.empty();
    }
}
