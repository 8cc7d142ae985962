package org.campuspartners.feedback.testing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.release.domain.Tally;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.springframework.beans.factory.annotation.Autowired;

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
        Group group = neighbours.group(students);
        neighbours.sayPeople(group);
        neighbours.sayClass(group, 1);
        neighbours.sayMembers(group, 1);
        neighbours.sayCoTaught(group, 1, 1);
        untilTrue(() -> campaigns.find(id(group)).stream()
                .anyMatch(found -> found.state().stage() == Stage.OPEN));
        untilTrue(() -> answer(as(group.educator(), "/api/campaigns?limit=100"), 200)
                .path("items")
                .valueStream()
                .anyMatch(item -> item.path("id").asString().equals(id(group))));
        return group;
    }

    /** One whose result is out: so many answered, and all of them agreed with everything. */
    protected final Group released(int students, int answers) {
        Group group = open(students);
        Campaign open = campaign(group);
        LocalDate after = open.lockedTerms().closesOn().plusDays(1);
        Instrument instrument = instruments.newest("unit-feedback").orElseThrow();
        Map<String, Integer> form = new HashMap<>();
        instrument.items().forEach(item -> form.put(item.id(), item.reversed() ? 1 : 5));
        campaigns.execute(id(group), new CampaignCommand.Close(after, after));
        campaigns.execute(
                id(group),
                new CampaignCommand.Conclude(
                        Tally.of(
                                instrument,
                                open.lockedTerms().threshold(),
                                students,
                                Collections.nCopies(answers, form)),
                        after));
        campaigns.execute(id(group), new CampaignCommand.Forget());
        return group;
    }
}
