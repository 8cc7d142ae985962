package org.campuspartners.partnership.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.http.Answers;
import org.campuspartners.partnership.setting.Asking;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Team;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.Examples;
import org.campuspartners.partnership.testing.RunningService;
import org.campuspartners.partnership.testing.Sample;
import org.campuspartners.partnership.testing.WireSample;
import org.campuspartners.partnership.unit.domain.Unit;
import org.campuspartners.partnership.unit.domain.UnitCommand;
import org.campuspartners.partnership.unit.domain.UnitEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class CampaignNoteTest extends RunningService {

    private final Examples feedback = new Examples();

    @Autowired
    private Aggregates<Unit, UnitCommand, UnitEvent> units;

    private String unit;
    private String campaign;

    @BeforeEach
    void aUnit(TestInfo test) {
        campaign = Ids.derived("campaign", test.getDisplayName());
        unit = offered(test.getDisplayName());
    }

    @AfterEach
    void close() {
        feedback.close();
    }

    @Test
    void a_unit_shows_its_campaign_from_the_opening_to_the_answer() {
        publish("campaign.opened.v1", 1);
        untilTheUnitShows("open", false);
        publish("campaign.closed.v1", 2);
        publish("results.released.v1", 3);
        untilTheUnitShows("released", false);
        publish("feedback.answered.v1", 4);
        untilTheUnitShows("released", true);
        assertThat(shown().path("campaign").path("id").asString()).isEqualTo(campaign);
    }

    @Test
    void what_comes_out_of_order_takes_effect_in_order_and_what_is_repeated_once() {
        publish("results.suppressed.v1", 3);
        publish("campaign.opened.v1", 1);
        untilTheUnitShows("open", false);
        publish("campaign.closed.v1", 2);
        untilTheUnitShows("suppressed", false);
        long version = shown().path("version").asLong();

        publish("campaign.opened.v1", 1);
        publish("campaign.closed.v1", 2);
        publish("feedback.answered.v1", 4);
        untilTheUnitShows("suppressed", true);
        assertThat(shown().path("version").asLong()).isEqualTo(version + 1);
    }

    @Test
    void the_first_campaign_about_something_is_its_own() {
        publish("campaign.opened.v1", 1);
        untilTheUnitShows("open", false);
        publish("campaign.cancelled.v1", 2);
        untilTheUnitShows("cancelled", false);
        String first = campaign;

        campaign = Ids.derived("campaign", "asked by hand");
        publish("campaign.opened.v1", 1);
        campaign = first;
        publish("feedback.answered.v1", 3);
        untilTheUnitShows("cancelled", true);
        assertThat(shown().path("campaign").path("id").asString()).isEqualTo(first);
    }

    private String offered(String name) {
        Team team = new Team(
                "active",
                true,
                Map.of(WireSample.STUDENT, Role.STUDENT_PARTNER, WireSample.EDUCATOR, Role.EDUCATOR_PARTNER),
                1);
        Asking asking = new Asking(Sample.member(WireSample.EDUCATOR), team, Sample.AT);
        Request request = Request.creating("educator", "unit.offer", name, name);
        return Answers.done(units.create(
                        request.derivedId(),
                        request,
                        new UnitCommand.Offer(asking, WireSample.SETTING, "Tides", 12, Optional.empty())))
                .id();
    }

    private void publish(String type, long sequence) {
        feedback.publish(
                Topics.FEEDBACK_EVENTS,
                type,
                type.equals("results.released.v1") ? "involved" : "formative",
                "campaign/" + campaign,
                sequence,
                Map.of("occasion", "unit/" + unit));
    }

    private JsonNode shown() {
        return get(coordinator(), "/api/units/" + unit).body();
    }

    private void untilTheUnitShows(String state, boolean answered) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            JsonNode note = shown().path("campaign");
            return note.path("state").asString("").equals(state)
                    && note.path("answered").asBoolean(!answered) == answered;
        });
    }
}
