package org.campuspartners.partnership.unit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.HistoryEntry;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.partnership.listing.ListQuery;
import org.campuspartners.partnership.partnership.Circle;
import org.campuspartners.partnership.partnership.Surroundings;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.springframework.stereotype.Component;

/** The units that an actor may know of, and the steps they take on them. */
@Component
class Units {

    private final Aggregates<Unit, UnitCommand, UnitEvent> units;
    private final Surroundings surroundings;

    Units(Aggregates<Unit, UnitCommand, UnitEvent> units, Surroundings surroundings) {
        this.units = units;
        this.surroundings = surroundings;
    }

    /** @throws Problem 404 where there is none, and where the caller may not know that there is */
    Loaded<Unit> get(String id, Circle circle) {
        return units.find(id)
                .filter(found -> circle.mayKnowOf(found.state().setting()))
                .orElseThrow(() -> Problem.notFound("unit-not-found", "There is no such unit."));
    }

    UnitView shown(Loaded<Unit> unit, Circle circle) {
        return UnitView.of(unit, circle.mayKnowAllOf(unit.state().setting()));
    }

    Slice<UnitView> list(Circle circle, ListQuery query, Page page) {
        return units.list(query.within(circle.bounds(), Unit.Stage.values()), page)
                .map(unit -> shown(unit, circle));
    }

    List<HistoryEntry> history(String id, Circle circle) {
        get(id, circle);
        return units.history(id);
    }

    /**
     * What this request offered before is not looked up again: whoever has left the class lists since gets the first answer.
     *
     * @throws Problem 422 where the actor is in no such partnership, whether or not it is there
     */
    Outcome offer(Request request, Actor actor, UnitRequests.OfferUnit body) {
        String id = request.derivedId();
        Setting setting = units.find(id)
                .map(before -> before.state().setting())
                .orElseGet(() -> surroundings.settingOfOwn(actor, body.partnershipId()));
        Asking asking = surroundings.asking(actor, setting);
        return units.create(
                id,
                request,
                new UnitCommand.Offer(asking, setting, body.title(), body.week(), Optional.ofNullable(body.reason())));
    }

    Outcome step(String id, Request request, Actor actor, Function<Asking, UnitCommand> command) {
        Loaded<Unit> unit = get(id, surroundings.circleOf(actor));
        return units.apply(
                id,
                request,
                command.apply(surroundings.asking(actor, unit.state().setting())));
    }
}
