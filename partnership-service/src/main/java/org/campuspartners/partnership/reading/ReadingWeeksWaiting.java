package org.campuspartners.partnership.reading;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.me.Waiting;
import org.campuspartners.partnership.me.WaitingSource;
import org.campuspartners.partnership.partnership.Partnerships;
import org.campuspartners.partnership.reading.domain.ReadingCommand;
import org.campuspartners.partnership.reading.domain.ReadingEvent;
import org.campuspartners.partnership.reading.domain.ReadingWeek;
import org.campuspartners.partnership.roster.Roster;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.springframework.stereotype.Component;

/** What the students of a class and the members of its partnership have yet to do on their reading weeks. */
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
        Map<String, Role> roles = partnerships.activeRolesOf(person);
        Set<String> classes = roster.classesOf(person);
        if (roles.isEmpty() && classes.isEmpty()) {
            return List.of();
        }
        Bson unfinished = unfinished(roles.keySet(), classes);
        return weeks.list(unfinished, new Page(Optional.empty(), Page.CAP)).items().stream()
                .filter(found -> concerns(found.state(), person, roles))
                .flatMap(found -> waiting(found, person, roles))
                .toList();
    }

    private static Bson unfinished(Set<String> partnerships, Set<String> classes) {
        return Filters.and(
                Filters.or(
                        Filters.in("state.setting.partnershipId", partnerships),
                        Filters.in("state.setting.classId", classes)),
                Filters.or(
                        Filters.ne("state.stage", ReadingWeek.Stage.LED.toString()),
                        Filters.and(
                                Filters.eq("state.campaign.state", "released"),
                                Filters.eq("state.campaign.answered", false))));
    }

    /** As a member of an active partnership, or as a student of the class that one works with. */
    private boolean concerns(ReadingWeek week, String person, Map<String, Role> roles) {
        return roles.containsKey(week.setting().partnershipId())
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

    private static Stream<Waiting> waiting(Loaded<ReadingWeek> found, String person, Map<String, Role> roles) {
        ReadingWeek week = found.state();
        Role role = roles.get(week.setting().partnershipId());
        return Stream.of(
                        chore(week, person, role),
                        when(week.lacksConsentOf(person), "consent"),
                        when(role == Role.EDUCATOR_PARTNER && awaitsAnswer(week), "answer"))
                .flatMap(Optional::stream)
                .map(what -> new Waiting(what, "reading-week/" + found.id(), week.title()));
    }

    private static Optional<String> chore(ReadingWeek week, String person, Role role) {
        boolean partner = role == Role.STUDENT_PARTNER || role == Role.EDUCATOR_PARTNER;
        return switch (week.stage()) {
            case OPEN -> when(!week.hasProposalBy(person), "propose");
            case VOTING -> when(!week.votes().containsKey(person), "vote");
            case SELECTED ->
                week.leaders().isEmpty()
                        ? when(partner, "name-leaders")
                        : when(week.isLedBy(person) && week.everyLeaderConsented(), "lead");
            case LED -> Optional.empty();
        };
    }

    private static boolean awaitsAnswer(ReadingWeek week) {
        return week.campaign().filter(CampaignNote::awaitsAnswer).isPresent();
    }

    private static Optional<String> when(boolean waits, String what) {
        return waits ? Optional.of(what) : Optional.empty();
    }
}
