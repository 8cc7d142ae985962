package org.campuspartners.partnership.unit;

import static org.campuspartners.partnership.me.Waiting.when;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.campaign.Unanswered;
import org.campuspartners.partnership.me.Waiting;
import org.campuspartners.partnership.me.WaitingSource;
import org.campuspartners.partnership.partnership.Memberships;
import org.campuspartners.partnership.partnership.Partnerships;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.springframework.stereotype.Component;

/** What partners have yet to do on their units: steps while their partnership is active, and to answer what was said even later. */
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
        Memberships own = partnerships.membershipsOf(person);
        if (own.ids().isEmpty()) {
            return List.of();
        }
        return units.list(unfinished(own), new Page(Optional.empty(), Page.CAP)).items().stream()
                .flatMap(found -> waiting(found.state(), own)
                        .map(what -> new Waiting(
                                what, "unit/" + found.id(), found.state().title())))
                .toList();
    }

    private static Bson unfinished(Memberships own) {
        return Filters.or(
                Filters.and(
                        Filters.in("state.setting.partnershipId", own.active()),
                        Filters.ne("state.stage", Unit.Stage.DEBRIEFED.toString())),
                Unanswered.of(own.ids()));
    }

    private static Stream<String> waiting(Unit unit, Memberships own) {
        String partnership = unit.setting().partnershipId();
        boolean educator = own.isAs(Role.EDUCATOR_PARTNER, partnership);
        boolean unanswered = unit.campaign().filter(CampaignNote::awaitsAnswer).isPresent();
        return Stream.of(
                        step(unit, own).filter(next -> own.isActive(partnership)),
                        when(educator && unanswered, "answer"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> step(Unit unit, Memberships own) {
        String partnership = unit.setting().partnershipId();
        return switch (unit.stage()) {
            case OFFERED -> when(own.isAs(Role.STUDENT_PARTNER, partnership), "claim");
            case CLAIMED -> when(own.isPartnerIn(partnership), "plan");
            case CO_PLANNED -> when(own.isAs(Role.EDUCATOR_PARTNER, partnership), "approve");
            case APPROVED -> when(own.isPartnerIn(partnership), "co-teach");
            case CO_TAUGHT -> when(own.isPartnerIn(partnership), "debrief");
            case DEBRIEFED -> Optional.empty();
        };
    }
}
