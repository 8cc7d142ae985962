package org.campuspartners.feedback.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.campuspartners.feedback.campaign.domain.Statement;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands above the first question, as a person's browser gets it, has the hash that the campaign keeps. */
class T13TheScreenShowsWhatWasLockedTest extends Campaigning {

    @Test
    void the_text_above_the_first_question_is_the_one_that_was_locked_and_after_extending_the_one_in_force() {
        Group group = open(7);
        String locked = campaign(group).lockedTerms().statement();
        assertThat(shown(group).hash()).isEqualTo(locked);
        assertThat(shown(group).k())
                .isEqualTo(campaign(group).lockedTerms().threshold().k());

        LocalDate later = campaign(group).lockedTerms().closesOn().plusDays(3);
        answer(
                with(
                                asCoordinator("/api/campaigns/" + id(group) + "/extend"),
                                "POST",
                                "{\"closesOn\":\"" + later + "\"}")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header(
                                "If-Match",
                                "\"" + campaigns.find(id(group)).orElseThrow().version() + "\""),
                200);
        assertThat(shown(group).closesOn()).isEqualTo(later);
        assertThat(shown(group).hash())
                .isEqualTo(campaign(group).lockedTerms().statement())
                .isNotEqualTo(locked);
    }

    private Statement shown(Group group) {
        JsonNode screen = answer(as(group.student(1), "/api/me/campaigns"), 200)
                .path("items")
                .path(0);
        return new Statement(
                screen.path("group").asString(),
                screen.path("statement").valueStream().map(JsonNode::asString).toList(),
                screen.path("k").asInt(),
                screen.path("audience").asString(),
                LocalDate.parse(screen.path("closesOn").asString()));
    }
}
