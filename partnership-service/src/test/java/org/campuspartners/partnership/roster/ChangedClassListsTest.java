package org.campuspartners.partnership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of people, and of what they did, when the class lists change. */
class ChangedClassListsTest extends OnCampus {

    private Subject partnership;
    private Subject week;
    private String moss;

    @BeforeEach
    void aVote() {
        partnership = working();
        week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        moss = lourdes.proposes(week, "Gathering Moss");
        ingrid.opensVoting(week).ok();
    }

    @Test
    void who_leaves_a_class_has_no_more_part_in_it_and_what_they_did_stays() {
        lourdes.votesFor(week, moss).ok();

        under(classLists().withoutRow("enrollments", "a5"), () -> {
            lourdes.sees(week).refused(404, "reading-week-not-found");
            lourdes.votesFor(week, moss).refused(404, "reading-week-not-found");
            assertThat(lourdes.tasksOn(week)).isEmpty();
            assertThat(stella.state(week).path("votes").asInt()).isEqualTo(1);
            assertThat(stella.state(week).path("proposals").size()).isEqualTo(1);
        });
    }

    @Test
    void who_joins_a_class_takes_part_at_once() {
        svante.sees(week).refused(404, "reading-week-not-found");

        under(classLists().enrolment("a7", "ecology-a", "planted-svante", "student"), () -> {
            assertThat(svante.tasksOn(week)).containsExactly("vote");
            svante.votesFor(week, moss).ok();
            assertThat(svante.tasksOn(week)).isEmpty();
        });
    }

    @Test
    void a_partner_who_leaves_the_class_is_a_partner_still() {
        under(classLists().withoutRow("enrollments", "a2"), () -> {
            stella.votesFor(week, moss).ok();
            assertThat(stella.tasksOn(week)).isEmpty();
        });
    }

    @Test
    void who_leaves_the_campus_is_nobody_here_and_the_same_when_they_return() {
        String before = ludmila.knownAs();
        ludmila.votesFor(week, moss).ok();

        under(without("planted-ludmila", "a6"), () -> {
            assertThat(ludmila.knownAs()).isEmpty();
            ludmila.sees(week).refused(404, "reading-week-not-found");
            assertThat(cora.sees("/api/people?name=Ludmila").items()).isEmpty();
        });

        assertThat(ludmila.knownAs()).isEqualTo(before);
        assertThat(ludmila.state(week).path("myVote").asString()).isEqualTo(moss);
    }

    @Test
    void a_partner_who_leaves_the_campus_is_shown_without_a_name() {
        under(without("planted-stella", "a2"), () -> {
            JsonNode members = samira.state(partnership).path("members");
            assertThat(members.valueStream()
                            .filter(member -> member.path("givenName").isNull()))
                    .hasSize(1);
            assertThat(members.size()).isEqualTo(3);
            stella.sees(partnership).refused(404, "partnership-not-found");
        });
        stella.sees(partnership).ok();
    }

    @Test
    void a_partnership_with_somebody_who_left_the_campus_waits_for_coordinators_until_they_return() {
        Subject other = activeInEthics();

        under(without("planted-stella", "a2"), () -> {
            assertThat(cora.tasksOn(partnership)).containsExactly("settle-withdrawal");
            assertThat(cora.tasksOn(other)).isEmpty();
            assertThat(ingrid.tasksOn(partnership)).isEmpty();
            assertThat(withdrawnFrom(cora.state(partnership))).containsExactly(stella.id());
            assertThat(withdrawnFrom(samira.state(partnership))).containsExactly(stella.id());
            assertThat(withdrawnFrom(cora.state(other))).isEmpty();
            assertThat(cora.sees("/api/partnerships?limit=100").items()).anySatisfy(listed -> {
                assertThat(listed.path("id").asString()).isEqualTo(partnership.id());
                assertThat(withdrawnFrom(listed)).containsExactly(stella.id());
            });
        });

        assertThat(cora.tasksOn(partnership)).isEmpty();
        assertThat(withdrawnFrom(cora.state(partnership))).isEmpty();
    }

    @Test
    void a_partnership_that_is_closed_waits_for_nobody_who_left() {
        Subject closing = active();

        under(without("planted-ingrid", "a1"), () -> {
            assertThat(cora.tasksOn(closing)).containsExactly("settle-withdrawal");
            cora.closes(closing, "Their educator has left").ok();
            assertThat(cora.tasksOn(closing)).isEmpty();
            assertThat(withdrawnFrom(cora.state(closing))).isEmpty();
        });
    }

    @Test
    void who_leaves_the_class_alone_is_withdrawn_from_no_partnership() {
        under(classLists().withoutRow("enrollments", "a2"), () -> {
            assertThat(cora.tasksOn(partnership)).isEmpty();
            assertThat(withdrawnFrom(cora.state(partnership))).isEmpty();
        });
    }

    @Test
    void who_signs_in_under_another_name_now_is_the_same_person() {
        String before = lourdes.knownAs();
        TestBundle renamed = classLists()
                .withoutRow("users", "planted-lourdes")
                .withoutRow("roles", "r-planted-lourdes")
                .user("planted-lourdes", "planted.moreno", "Lourdes", "Moreno");

        under(renamed, () -> {
            assertThat(somebody("planted.moreno").knownAs()).isEqualTo(before);
            assertThat(lourdes.knownAs()).isEmpty();
        });
    }

    @Test
    void what_is_chosen_in_a_class_that_is_listed_no_more_can_not_be_led_and_is_kept() {
        stella.votesFor(week, moss).ok();
        stella.selects(week).ok();
        stella.namesLeaders(week, samira).ok();
        samira.consents(week).ok();
        TestBundle withoutEcology = classLists().withoutRow("classes", "ecology-a");
        for (String enrolment : List.of("a1", "a2", "a3", "a4", "a5", "a6")) {
            withoutEcology.withoutRow("enrollments", enrolment);
        }

        under(withoutEcology, () -> {
            samira.leads(week, today(), "It went well").refused(409, "class-not-listed");
            assertThat(samira.state(week).path("stage").asString()).isEqualTo("selected");
        });
        samira.leads(week, today(), "It went well").ok();
    }

    private static List<String> withdrawnFrom(JsonNode shown) {
        return shown.path("withdrawnMembers")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
