package org.campuspartners.analytics.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.campuspartners.analytics.testing.Examples;
import org.campuspartners.chassis.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CampaignFactsTest {

    private static final String TERM = "599f7703547e9c8e980f44d7d192d978";
    private static final String COURSE = "a908043ed469f361cd516f3bdd781341";

    private final CampaignFacts facts = new CampaignFacts(List.of(counting("all", true), counting("none", false)));
    private Document made = new Document();
    private long sequence;

    private static CampaignInsight counting(String kind, boolean about) {
        return new CampaignInsight() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public boolean isAbout(Document made) {
                return about;
            }

            @Override
            public Document derive(Campaigns campaigns) {
                return campaigns.summary();
            }
        };
    }

    private CampaignFactsTest given(String type, String name, String changes) {
        ObjectNode data = Examples.of(type, name).data();
        data.setAll((ObjectNode) JsonMapper.shared().readTree(changes));
        made = facts.apply(
                made,
                new Event(
                        "id-" + sequence,
                        type,
                        "/feedback-service",
                        "campaign/c",
                        ++sequence,
                        Instant.parse("2026-12-01T00:00:00Z"),
                        data,
                        Optional.empty()));
        return this;
    }

    private CampaignFactsTest given(String type, String name) {
        return given(type, name, "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "campaign.opened.v1, formative, open",
        "campaign.closed.v1, formative, closed",
        "campaign.cancelled.v1, formative, cancelled",
        "campaign.not-offered.v1, outcome, notOffered",
        "results.suppressed.v1, outcome, suppressed",
        "results.released.v1, everyone, released",
        "results.released.v1, involved, releasedToInvolved"
    })
    void a_campaign_is_in_the_state_that_its_last_event_brought(String type, String name, String state) {
        given("campaign.opened.v1", name.equals("outcome") ? "outcome" : "formative")
                .given(type, name);
        assertThat(made.getString("state")).isEqualTo(state);
    }

    @Test
    void an_answer_changes_no_state_and_says_how_long_it_took() {
        given("results.released.v1", "involved").given("feedback.answered.v1", "formative");
        assertThat(made.getString("state")).isEqualTo("releasedToInvolved");
        assertThat(made.getInteger("daysToAnswer")).isEqualTo(2);
    }

    @Test
    void a_clock_that_went_back_makes_no_answer_before_its_result() {
        given("results.released.v1", "involved")
                .given("feedback.answered.v1", "formative", "{\"answeredOn\":\"2026-11-30\"}");
        assertThat(made.getInteger("daysToAnswer")).isZero();
    }

    @Test
    void numbers_are_kept_of_what_was_released_to_everyone_and_of_nothing_else() {
        given(
                "results.released.v1",
                "involved",
                "{\"n\":7,\"invited\":9,\"items\":[{\"item\":\"x\",\"lo\":5,\"hi\":7}]}");
        assertThat(made).doesNotContainKeys("n", "invited", "items");

        given("results.released.v1", "everyone");
        assertThat(made).containsEntry("n", 31).containsEntry("invited", 43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feedback.submitted.v1", "campaign.extended.v1", "unit.offered.v1"})
    void what_no_insight_is_made_of_is_not_known(String type) {
        assertThat(facts.knows(type)).isFalse();
    }

    @Test
    void a_campaign_belongs_to_its_series_in_every_insight_that_is_about_it() {
        given("campaign.opened.v1", "formative");
        assertThat(facts.groups(made))
                .containsExactly("all|course-design|" + COURSE + "|" + TERM + "|unit-feedback|1|learner");
    }

    @Test
    void a_pool_is_in_a_series_without_a_course() {
        given("campaign.opened.v1", "outcome");
        assertThat(facts.groups(made)).containsExactly("all|course-design|-|" + TERM + "|outcomes-learner|1|learner");
        assertThat(Series.ofKey(facts.groups(made).iterator().next())).isEqualTo(Series.of(made));
        assertThat(Series.of(made).group().course()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"programme", "course", "term", "instrument", "role"})
    void a_name_that_could_make_one_key_of_two_is_held(String field) {
        given("campaign.opened.v1", "formative", "{\"%s\":\"a|b\"}".formatted(field));
        assertThatIllegalArgumentException().isThrownBy(() -> facts.groups(made));
    }

    @Test
    void a_course_is_never_taken_for_none() {
        given("campaign.opened.v1", "formative", "{\"course\":\"-\"}");
        assertThatIllegalArgumentException().isThrownBy(() -> facts.groups(made));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"n\":\"31\"}",
                "{\"n\":null}",
                "{\"invited\":4.5}",
                "{\"instrumentVersion\":\"1\"}",
                "{\"role\":7}",
                "{\"audience\":null}",
                "{\"items\":[{\"item\":\"x\",\"lo\":1}]}",
                "{\"items\":[7]}",
                "{\"kind\":{}}"
            })
    void what_is_not_what_it_should_be_is_held(String changes) {
        assertThatIllegalArgumentException().isThrownBy(() -> given("results.released.v1", "everyone", changes));
    }

    @Test
    void a_day_that_is_none_is_held() {
        given("results.released.v1", "everyone");
        assertThatThrownBy(() -> given("feedback.answered.v1", "formative", "{\"answeredOn\":\"soon\"}"))
                .isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void a_programme_or_term_that_is_missing_is_held() {
        given("campaign.opened.v1", "formative", "{\"programme\":null}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts.groups(made))
                .withMessage("programme is missing");
    }
}
