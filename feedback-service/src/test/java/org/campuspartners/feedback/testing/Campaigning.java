package org.campuspartners.feedback.testing;

import java.net.http.HttpRequest;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns about a unit, as far as a test needs them to be. */
public abstract class Campaigning extends FeedbackServiceTest {

    @Autowired
    protected Campaigns campaigns;

    @Autowired
    protected Instruments instruments;

    protected static String id(Group group) {
        return Ids.derived("campaign", "unit/" + group.id("unit"), "unit-feedback", "learner");
    }

    protected final Campaign campaign(Group group) {
        return campaigns.find(id(group)).orElseThrow().state();
    }

    /** One that takes answers, of people who can sign in. */
    protected final Group open(int students) {
        return open(1, students).getFirst();
    }

    /** So many of them, opened together, which is quicker. */
    protected final List<Group> open(int count, int students) {
        List<Group> groups =
                Stream.generate(() -> neighbours.group(students)).limit(count).toList();
        groups.forEach(neighbours::sayPeople);
        groups.forEach(group -> {
            neighbours.sayClass(group, 1);
            neighbours.sayMembers(group, 1);
            neighbours.sayCoTaught(group, 1, 1);
        });
        groups.forEach(group -> {
            untilTrue(() -> campaigns.find(id(group)).stream()
                    .anyMatch(found -> found.state().stage() == Stage.OPEN));
            untilTrue(() -> answer(as(group.educator(), "/api/campaigns?limit=100"), 200)
                    .path("items")
                    .valueStream()
                    .anyMatch(item -> item.path("id").asString().equals(id(group))));
        });
        return groups;
    }

    /** One whose result is out: so many answered, and all of them agreed with everything. */
    protected final Group released(int students, int answers) {
        Group group = open(students);
        for (int i = 1; i <= answers; i++) {
            give(group, i, agreeing());
        }
        pastTheEnd(group);
        return group;
    }

    /** A form that agrees with every item. */
    protected final Map<String, Integer> agreeing() {
        return form(item -> item.reversed() ? 1 : 5);
    }

    /** A form that answers each item in that way. */
    protected final Map<String, Integer> form(ToIntFunction<Item> answer) {
        Map<String, Integer> form = new HashMap<>();
        unitFeedback().items().forEach(item -> form.put(item.id(), answer.applyAsInt(item)));
        return form;
    }

    protected final Instrument unitFeedback() {
        return instruments.newest("unit-feedback").orElseThrow();
    }

    /** The i-th of those asked, from 1 on, gives this answer. */
    protected final void give(Group group, int i, Map<String, Integer> form) {
        answer(giving(group, group.student(i), form), 204);
    }

    protected final HttpRequest.Builder giving(Group group, String who, Map<String, Integer> form) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("answers", form));
        return with(as(who, "/api/campaigns/" + id(group) + "/my-answer"), "PUT", body);
    }

    protected final void withdraw(Group group, int i) {
        answer(
                as(group.student(i), "/api/campaigns/" + id(group) + "/my-answer")
                        .DELETE(),
                204);
    }

    /** Moves on to the next night's batch. */
    protected final void theNextNight() {
        moveTo(clock.today()
                .plusDays(1)
                .atTime(LocalTime.of(2, 0))
                .atZone(clock.zone())
                .toInstant());
    }

    /** A coordinator has it destroyed unread. */
    protected final void cancel(Group group, String reason) {
        long seen = campaigns.find(id(group)).orElseThrow().version();
        answer(
                with(
                                asCoordinator("/api/campaigns/" + id(group) + "/cancel"),
                                "POST",
                                "{\"reason\":\"" + reason + "\"}")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"" + seen + "\""),
                200);
    }

    /** Moves on to the moment at which it closes. */
    protected final void pastTheEnd(Group group) {
        moveTo(campaign(group)
                .lockedTerms()
                .closesOn()
                .plusDays(1)
                .atStartOfDay(clock.zone())
                .toInstant());
    }
}
