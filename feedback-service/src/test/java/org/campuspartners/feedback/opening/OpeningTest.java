package org.campuspartners.feedback.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Cell;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.directory.Directory;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpeningTest extends FeedbackServiceTest {

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Directory directory;

    @Test
    void a_unit_that_was_taught_is_asked_about_at_once_where_the_lists_are_there() {
        Group group = neighbours.group(6);
        neighbours.sayClass(group, 3);
        neighbours.sayMembers(group, 1);
        neighbours.sayCoTaught(group, 3, 1);
        Campaign campaign = until(group, Stage.OPEN).state();
        assertThat(campaign.lockedTerms().roster())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(group::student)
                        .map(Group::person)
                        .sorted()
                        .toList());
        assertThat(campaign.lockedTerms().closesOn())
                .isEqualTo(campaign.lockedTerms().opensOn().plusDays(7));
        assertThat(campaign.hasMember(Group.person(group.educator()))).isTrue();
    }

    @Test
    void the_lists_may_come_after_what_they_are_needed_for_and_an_older_list_is_none() {
        Group group = neighbours.group(6);
        neighbours.sayCoTaught(group, 3, 2);
        until(group, Stage.DRAFT);
        neighbours.sayClass(group, 2);
        neighbours.sayMembers(group, 2);
        Group other = neighbours.group(6);
        neighbours.sayClass(other, 3);
        neighbours.sayMembers(other, 1);
        neighbours.sayCoTaught(other, 3, 1);
        until(other, Stage.OPEN);
        assertThat(campaigns.find(id(group)).orElseThrow().state().stage()).isEqualTo(Stage.DRAFT);
        neighbours.sayClass(group, 4);
        until(group, Stage.OPEN);
    }

    @Test
    void what_is_said_again_changes_nothing() {
        Group group = neighbours.group(6);
        neighbours.sayClass(group, 3);
        neighbours.sayMembers(group, 1);
        neighbours.sayCoTaught(group, 3, 1);
        Loaded<Campaign> open = until(group, Stage.OPEN);
        neighbours.sayCoTaught(group, 3, 1);
        neighbours.sayClass(group, 3);
        neighbours.sayMembers(group, 1);
        Group later = neighbours.group(6);
        neighbours.sayClass(later, 3);
        neighbours.sayMembers(later, 1);
        neighbours.sayCoTaught(later, 3, 1);
        until(later, Stage.OPEN);
        assertThat(campaigns.find(id(group))).contains(open);
    }

    @Test
    void what_a_crash_left_half_open_is_found_and_opened() {
        Group group = neighbours.group(6);
        neighbours.sayClass(group, 1);
        neighbours.sayMembers(group, 1);
        String list = "class/" + group.id("class");
        String members = "partnership/" + group.id("partnership");
        untilTrue(() -> directory.members(list, 1).isPresent()
                && directory.members(members, 1).isPresent());
        Instrument instrument = instruments.newest("unit-feedback").orElseThrow();
        String occasion = "unit/" + group.id("unit");
        Cell cell = Cell.formative(occasion, instrument, group.words());
        campaigns.draft(id(group), new CampaignCommand.Draft(cell, instrument, Map.of(list, 1L, members, 1L)));
        until(group, Stage.OPEN);
    }

    @Test
    void a_class_of_fewer_than_five_besides_the_partners_is_not_asked_and_the_record_says_why() {
        Group group = neighbours.group(4);
        neighbours.sayClass(group, 3);
        neighbours.sayMembers(group, 1);
        neighbours.sayCoTaught(group, 3, 1);
        Campaign campaign = until(group, Stage.NOT_OFFERED).state();
        assertThat(campaign.reason()).contains("fewer-than-5-invited");
        assertThat(campaign.lockedTerms().roster()).isEmpty();
    }

    @Test
    void a_discussion_that_was_led_is_asked_about_too() {
        Group group = neighbours.group(5);
        neighbours.sayClass(group, 1);
        neighbours.sayMembers(group, 1);
        neighbours.sayDiscussionLed(group, 1, 1);
        String id =
                Ids.derived("campaign", "reading-week/" + group.id("reading-week"), "discussion-feedback", "learner");
        untilTrue(() -> stage(id) == Stage.OPEN);
    }

    private Stage stage(String id) {
        return campaigns.find(id).map(found -> found.state().stage()).orElse(null);
    }

    private Loaded<Campaign> until(Group group, Stage stage) {
        return until(() -> campaigns
                .find(id(group))
                .filter(found -> found.state().stage() == stage)
                .orElse(null));
    }

    private static String id(Group group) {
        return Ids.derived("campaign", "unit/" + group.id("unit"), "unit-feedback", "learner");
    }
}
