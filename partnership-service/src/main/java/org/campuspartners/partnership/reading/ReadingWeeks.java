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
import org.campuspartners.partnership.partnership.Surroundings;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.reading.domain.TieRule;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.Setting;
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
        return weeks.find(id)
                .filter(found ->
                        surroundings.circleOf(actor).mayKnowOf(found.state().setting()))
                .orElseThrow(() -> Problem.notFound("reading-week-not-found", "There is no such reading week."));
    }

    Slice<ReadingView> list(Actor actor, ListQuery query, Page page) {
        var filter = query.within(surroundings.circleOf(actor).bounds(), ReadingWeek.Stage.values());
        return weeks.list(filter, page).map(week -> ReadingView.of(week, actor));
    }

    List<HistoryEntry> history(String id, Actor actor) {
        get(id, actor);
        return weeks.history(id);
    }

    /**
     * What this request opened before is not looked up again: whoever has left the class lists since gets the first answer.
     *
     * @throws Problem 422 where the actor is in no such partnership, whether or not it is there
     */
    Outcome open(Request request, Actor actor, ReadingRequests.OpenWeek body) {
        String id = request.derivedId();
        Setting setting = weeks.find(id)
                .map(before -> before.state().setting())
                .orElseGet(() -> surroundings.settingOfOwn(actor, body.partnershipId()));
        TieRule tieRule =
                Optional.ofNullable(body.tieRule()).flatMap(TieRule::of).orElse(TieRule.EARLIEST_PROPOSAL);
        Asking asking = surroundings.asking(actor, setting);
        return weeks.create(id, request, new ReadingCommand.Open(asking, setting, body.title(), body.week(), tieRule));
    }

    Outcome step(String id, Request request, Actor actor, Function<Asking, ReadingCommand> command) {
        Loaded<ReadingWeek> week = get(id, actor);
        return weeks.apply(
                id,
                request,
                command.apply(surroundings.asking(actor, week.state().setting())));
    }
}
