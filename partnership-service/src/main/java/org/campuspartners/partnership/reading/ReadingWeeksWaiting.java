package org.campuspartners.partnership.reading;

import static org.campuspartners.partnership.me.Waiting.when;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.campaign.Unanswered;
import org.campuspartners.partnership.me.Waiting;
import org.campuspartners.partnership.me.WaitingSource;
import org.campuspartners.partnership.partnership.Memberships;
import org.campuspartners.partnership.partnership.Partnerships;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.springframework.stereotype.Component;

/**
 * What the students of a class and the members of its partnership have yet to do on their reading weeks: steps while the
 * partnership is active, and to answer what was said even later.
 */
@Component
class ReadingWeeksWaiting implements WaitingSource {

    private final Aggregates<ReadingWeek, ReadingCommand, ReadingEvent> weeks;
    private final Partnerships partnerships;
    private final Roster roster;

    ReadingWeeksWaiting(
            Aggregates<ReadingWeek, ReadingCommand, ReadingEvent> weeks, Partnerships partnerships, Roster roster) {
        this.weeks = weeks;
        this.partnerships = partnerships;
        this.roster = roster;
    }

    @Override
    public List<Waiting> waitingFor(String person) {
        Memberships own = partnerships.membershipsOf(person);
        Set<String> classes = roster.classesOf(person);
        if (own.ids().isEmpty() && classes.isEmpty()) {
            return List.of();
        }
        return weeks.list(unfinished(own, classes), new Page(Optional.empty(), Page.CAP)).items().stream()
                .flatMap(found -> waiting(found.state(), person, own)
                        .map(what -> new Waiting(
                                what,
                                "reading-week/" + found.id(),
                                found.state().title())))
                .toList();
    }

    private static Bson unfinished(Memberships own, Set<String> classes) {
        return Filters.or(
                Filters.and(
                        Filters.or(
                                Filters.in("state.setting.partnershipId", own.active()),
                                Filters.in("state.setting.classId", classes)),
                        Filters.ne("state.stage", ReadingWeek.Stage.LED.toString())),
                Unanswered.of(own.ids()));
    }

    private Stream<String> waiting(ReadingWeek week, String person, Memberships own) {
        boolean educator = own.isAs(Role.EDUCATOR_PARTNER, week.setting().partnershipId());
        Stream<Optional<String>> steps = takesPart(week, person, own)
                ? Stream.of(step(week, person, own), when(week.lacksConsentOf(person), "consent"))
                : Stream.empty();
        return Stream.concat(steps, Stream.of(when(educator && awaitsAnswer(week), "answer")))
                .flatMap(Optional::stream);
    }

    /** As a member of an active partnership, or as a student of the class that one works with. */
    private boolean takesPart(ReadingWeek week, String person, Memberships own) {
        return own.isActive(week.setting().partnershipId())
                || enrolled(week, person)
                        && partnerships
                                .find(week.setting().partnershipId())
                                .filter(card -> card.team().active())
                                .isPresent();
    }

    private boolean enrolled(ReadingWeek week, String person) {
        return roster.classList(week.setting().classId())
                .filter(list -> list.enrolled(person))
                .isPresent();
    }

    private static Optional<String> step(ReadingWeek week, String person, Memberships own) {
        return switch (week.stage()) {
            case OPEN -> when(!week.hasProposalBy(person), "propose");
            case VOTING -> when(!week.votes().containsKey(person), "vote");
            case SELECTED ->
                week.leaders().isEmpty()
                        ? when(own.isPartnerIn(week.setting().partnershipId()), "name-leaders")
                        : when(week.isLedBy(person) && week.everyLeaderConsented(), "lead");
            case LED -> Optional.empty();
        };
    }

    private static boolean awaitsAnswer(ReadingWeek week) {
        return week.campaign().filter(CampaignNote::awaitsAnswer).isPresent();
    }
}
