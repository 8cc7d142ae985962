package org.campuspartners.partnership.unit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitDecider;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.campuspartners.partnership.unit.domain.UnitEvent.Approved;
import org.campuspartners.partnership.unit.domain.UnitEvent.CampaignNoted;
import org.campuspartners.partnership.unit.domain.UnitEvent.Claimed;
import org.campuspartners.partnership.unit.domain.UnitEvent.CoPlanned;
import org.campuspartners.partnership.unit.domain.UnitEvent.CoTaught;
import org.campuspartners.partnership.unit.domain.UnitEvent.Contributed;
import org.campuspartners.partnership.unit.domain.UnitEvent.Debriefed;
import org.campuspartners.partnership.unit.domain.UnitEvent.Offered;

/** How units are kept, and what the outside learns of them. */
final class UnitType implements AggregateType<Unit, UnitCommand, UnitEvent> {

    @Override
    public String name() {
        return "unit";
    }

    @Override
    public String collection() {
        return "units";
    }

    @Override
    public Class<Unit> stateType() {
        return Unit.class;
    }

    @Override
    public Decider<Unit, UnitCommand, UnitEvent> decider() {
        return new UnitDecider();
    }

    @Override
    public List<String> indexedPaths() {
        return ListQuery.INDEXED_PATHS_IN_CLASS;
    }

    @Override
    public List<Publication> publications(String id, Unit after, UnitEvent event) {
        return switch (event) {
            case Offered offered ->
                one(
                        "unit.offered.v1",
                        after,
                        Map.of(
                                "weeks",
                                after.setting().term().weeks(),
                                "early",
                                after.earlyReason().isPresent()),
                        offered.at());
            case CoPlanned planned -> one("unit.co-planned.v1", after, Map.of(), planned.at());
            case Approved approved -> one("unit.approved.v1", after, Map.of(), approved.at());
            case CoTaught taught -> one("unit.co-taught.v1", after, coTaught(taught), taught.at());
            case Debriefed debriefed -> one("unit.debriefed.v1", after, Map.of(), debriefed.at());
            case Claimed ignored -> List.of();
            case Contributed ignored -> List.of();
            case CampaignNoted ignored -> List.of();
        };
    }

    private static Map<String, ?> coTaught(CoTaught event) {
        return Map.of(
                "taughtOn",
                event.taught().on(),
                "students",
                event.students(),
                "educators",
                event.educators(),
                "directory",
                Map.of("class", event.classSequence(), "partnership", event.partnershipSequence()));
    }

    private static List<Publication> one(String type, Unit after, Map<String, ?> more, Instant at) {
        Setting setting = after.setting();
        Map<String, Object> own = new LinkedHashMap<>(Map.of("week", after.week()));
        own.putAll(more);
        return List.of(new PublicEvent(
                type, Topics.PARTNERSHIP_EVENTS, setting.partnershipId(), setting.asEventDataWith(own), at, true));
    }
}
