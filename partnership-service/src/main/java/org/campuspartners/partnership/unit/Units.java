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
import org.campuspartners.partnership.partnership.Scene;
import org.campuspartners.partnership.partnership.Surroundings;
import org.campuspartners.partnership.setting.Actor;
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

    /** @throws Problem 404 where there is none, and where the actor may not know that there is */
    UnitView shown(String id, Actor actor) {
        Optional<Loaded<Unit>> unit = units.find(id);
        Scene scene = scene(unit, actor);
        return UnitView.of(unit.orElseThrow(), scene.mayKnowAllOf());
    }

    Slice<UnitView> list(Actor actor, ListQuery query, Page page) {
        Circle circle = surroundings.circleOf(actor);
        return units.list(query.within(circle.bounds(), Unit.Stage.values()), page)
                .map(unit -> UnitView.of(unit, circle.mayKnowAllOf(unit.state().setting())));
    }

    /** @throws Problem 404 as {@link #shown} */
    List<HistoryEntry> history(String id, Actor actor) {
        scene(units.find(id), actor);
        return units.history(id);
    }

    /** @throws Problem 422 where the actor is in no such partnership, whether or not it is there */
    Outcome offer(Request request, Actor actor, UnitRequests.OfferUnit body) {
        return units.create(
                request.derivedId(),
                request,
                () -> surroundings.inOwn(
                        body.partnershipId(),
                        actor,
                        (asking, setting) -> new UnitCommand.Offer(
                                asking, setting, body.title(), body.week(), Optional.ofNullable(body.reason()))));
    }

    /** @throws Problem 404 as {@link #shown} */
    Outcome step(String id, Request request, Actor actor, Function<Scene, UnitCommand> command) {
        return units.apply(id, request, found -> command.apply(scene(found, actor)));
    }

    private Scene scene(Optional<Loaded<Unit>> unit, Actor actor) {
        return unit.map(found -> surroundings.of(actor, found.state().setting()))
                .filter(Scene::mayKnowOf)
                .orElseThrow(() -> Problem.notFound("unit-not-found", "There is no such unit."));
    }
}
