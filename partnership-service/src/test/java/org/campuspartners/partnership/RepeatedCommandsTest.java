package org.campuspartners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.Ask;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that comes again is answered as the first time, and has one effect (W5 to W7). */
class RepeatedCommandsTest extends OnCampus {

    private Subject partnership;

    @BeforeEach
    void aPartnership() {
        partnership = active();
    }

    @Test
    void a_creation_that_comes_again_creates_nothing_more() {
        Answer first = offering("Tides", "again-" + partnership.id()).answer();
        Subject unit = first.created();
        stella.claims(unit).ok();

        Answer again = offering("Tides", "again-" + partnership.id()).answer();

        assertThat(again.created()).isEqualTo(unit);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(ingrid.sees("/api/units?partnership=" + partnership.id()).items())
                .hasSize(1);
        assertThat(ingrid.history(unit)).containsExactly("unit.offered.v1");
    }

    @Test
    void a_creation_under_the_same_key_with_other_content_is_refused() {
        offering("Tides", "other-" + partnership.id()).answer().created();

        offering("Dunes", "other-" + partnership.id())
                .answer()
                .refused(422, "idempotency-key-reused")
                .naming("Idempotency-Key");
        stella.asks("POST", "/api/reading-weeks")
                .with(Map.of("partnershipId", partnership.id(), "title", "Shores", "week", 3))
                .under("other-" + partnership.id())
                .answer()
                .created();
    }

    @Test
    void a_match_that_comes_again_is_answered_though_somebody_in_it_has_left_the_class_lists() {
        Map<String, Object> match = Map.of(
                "programme",
                "course-design",
                "classId",
                classOf("ecology-a"),
                "title",
                "Field days",
                "members",
                List.of(ingrid.as("EducatorPartner"), ludmila.as("StudentPartner")));
        Ask matching = cora.asks("POST", "/api/partnerships").with(match).underAnyKey();
        Subject first = matching.answer().created();

        under(
                without("planted-ludmila", "a6"),
                () -> assertThat(matching.answer().created()).isEqualTo(first));
    }

    @Test
    void what_somebody_created_is_answered_again_though_they_have_left_the_class_lists() {
        Ask offering = offering("Tides", "leaving-" + partnership.id());
        Ask opening = ingrid.asks("POST", "/api/reading-weeks")
                .with(Map.of("partnershipId", partnership.id(), "title", "Shores", "week", 3))
                .underAnyKey();
        Subject unit = offering.answer().created();
        Subject week = opening.answer().created();

        under(without("planted-ingrid", "a1"), () -> {
            assertThat(offering.answer().created()).isEqualTo(unit);
            assertThat(opening.answer().created()).isEqualTo(week);
        });
    }

    @Test
    void a_step_that_comes_again_is_the_first_answer_whatever_has_happened_since() {
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        Ask claiming = stella.step("POST", unit, "claim", Map.of());
        Answer first = claiming.answer().ok();
        stella.contributes(unit, "A walk").ok();
        ingrid.contributes(unit, "The moon").ok();
        stella.coPlans(unit).ok();

        Answer again = claiming.answer().ok();

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(ingrid.state(unit).path("stage").asString()).isEqualTo("co-planned");
    }

    @Test
    void a_step_under_the_key_of_another_is_refused_whoever_takes_it() {
        Subject week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        proposing(lourdes, week, "Gathering Moss").ok();

        proposing(lourdes, week, "Sand").refused(422, "idempotency-key-reused").naming("Idempotency-Key");
        proposing(ludmila, week, "Gathering Moss").refused(422, "idempotency-key-reused");

        assertThat(stella.state(week).path("proposals").size()).isEqualTo(1);
        proposing(lourdes, week, "Gathering Moss").ok();
        assertThat(stella.state(week).path("proposals").size()).isEqualTo(1);
    }

    @Test
    void what_repeats_itself_by_its_nature_changes_no_version() {
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        Answer first = stella.contributes(unit, "A walk").ok();

        Answer again = stella.contributes(unit, "A walk").ok();

        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void content_is_not_put_in_the_place_of_what_the_sender_has_not_seen() {
        Subject week = stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
        Ask stale = stella.step("PUT", week, "leaders", Map.of("people", new String[] {lourdes.id()}));
        samira.namesLeaders(week, ludmila).ok();

        stale.answer().refused(412, "version-stale");

        assertThat(stella.state(week).path("leaders").get(0).asString()).isEqualTo(ludmila.id());
    }

    @Test
    void a_step_on_what_has_changed_meanwhile_is_decided_on_what_it_is_now() {
        Subject unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        Ask claiming = stella.step("POST", unit, "claim", Map.of());
        ingrid.contributes(unit, "The moon").ok();

        claiming.answer().ok();
    }

    private Ask offering(String title, String key) {
        return ingrid.asks("POST", "/api/units")
                .with(Map.of("partnershipId", partnership.id(), "title", title, "week", THIS_WEEK))
                .under(key);
    }

    private static Answer proposing(Somebody who, Subject week, String citation) {
        return who.step("POST", week, "proposals", Map.of("citation", citation))
                .under("a-key-for-two")
                .answer();
    }
}
