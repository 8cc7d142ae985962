package org.campuspartners.partnership.reading;

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
import org.campuspartners.partnership.partnership.Scene;
import org.campuspartners.partnership.partnership.Surroundings;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.reading.domain.TieRule;
import org.campuspartners.partnership.setting.Actor;
import org.springframework.stereotype.Component;

/** The reading weeks that an actor may know of, and the steps they take on them. */
@Component
class ReadingWeeks {

    private final Aggregates<ReadingWeek, ReadingCommand, ReadingEvent> weeks;
    private final Surroundings surroundings;

    ReadingWeeks(Aggregates<ReadingWeek, ReadingCommand, ReadingEvent> weeks, Surroundings surroundings) {
        this.weeks = weeks;
        this.surroundings = surroundings;
    }

    /** @throws Problem 404 where there is none, and where the actor may not know that there is */
    Loaded<ReadingWeek> get(String id, Actor actor) {
        Optional<Loaded<ReadingWeek>> week = weeks.find(id);
        scene(week, actor);
        return week.orElseThrow();
    }

    Slice<ReadingView> list(Actor actor, ListQuery query, Page page) {
        var filter = query.within(surroundings.circleOf(actor).bounds(), ReadingWeek.Stage.values());
        return weeks.list(filter, page).map(week -> ReadingView.of(week, actor));
    }

    List<HistoryEntry> history(String id, Actor actor) {
        get(id, actor);
        return weeks.history(id);
    }

    /** @throws Problem 422 where the actor is in no such partnership, whether or not it is there */
    Outcome open(Request request, Actor actor, ReadingRequests.OpenWeek body) {
        TieRule tieRule =
                Optional.ofNullable(body.tieRule()).flatMap(TieRule::of).orElse(TieRule.EARLIEST_PROPOSAL);
        return weeks.create(
                request.derivedId(),
                request,
                () -> surroundings.inOwn(
                        body.partnershipId(),
                        actor,
                        (asking, setting) ->
                                new ReadingCommand.Open(asking, setting, body.title(), body.week(), tieRule)));
    }

    /** @throws Problem 404 as {@link #get} */
    Outcome step(String id, Request request, Actor actor, Function<Scene, ReadingCommand> command) {
        return weeks.apply(id, request, found -> command.apply(scene(found, actor)));
    }

    private Scene scene(Optional<Loaded<ReadingWeek>> week, Actor actor) {
        return week.map(found -> surroundings.of(actor, found.state().setting()))
                .filter(Scene::mayKnowOf)
                .orElseThrow(() -> Problem.notFound("reading-week-not-found", "There is no such reading week."));
    }
}
