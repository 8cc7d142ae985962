package org.campuspartners.feedback.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.campaign.domain.Statement;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CampaignApiTest extends Campaigning {

    @Test
    void those_asked_read_the_two_sentences_and_the_items_and_others_are_asked_nothing() {
        Group group = open(6);
        JsonNode asked = only(answer(as(group.student(1), "/api/me/campaigns"), 200));
        assertThat(asked.path("id").asString()).isEqualTo(id(group));
        assertThat(asked.path("statement").size()).isEqualTo(2);
        assertThat(asked.path("statement").get(0).asString()).contains("at least 5 people answered");
        assertThat(asked.path("group").asString()).contains("the 6 students of BIO-210, Autumn 2026");
        assertThat(asked.path("instrument").path("items").size()).isPositive();
        assertThat(asked.path("instrument").path("items").get(0).path("text").asString())
                .isNotBlank();
        for (String notAsked : List.of(group.student(0), group.educator(), "somebody-else")) {
            assertThat(answer(as(notAsked, "/api/me/campaigns"), 200)
                            .path("items")
                            .size())
                    .isZero();
        }
    }

    @Test
    void an_open_campaign_is_shown_with_how_many_must_answer() {
        Group group = open(6);
        JsonNode seen = answer(as(group.student(1), path(group, "")), 200);
        assertThat(seen.path("state").asString()).isEqualTo("open");
        assertThat(seen.path("k").asInt()).isEqualTo(5);
    }

    /** Rule 4. */
    @Test
    void those_asked_see_who_else_is_and_nobody_else_does() {
        Group group = open(6);
        JsonNode roster = answer(as(group.student(1), path(group, "")), 200).path("asked");
        assertThat(roster.valueStream().map(JsonNode::asString))
                .contains(Group.person(group.student(6)))
                .doesNotContain(Group.person(group.student(0)))
                .hasSize(6);
        for (String partner : List.of(group.student(0), group.educator())) {
            assertThat(answer(as(partner, path(group, "")), 200).path("asked").isNull())
                    .isTrue();
        }
        assertThat(answer(asCoordinator(path(group, "")), 200).path("asked").isNull())
                .isTrue();
    }

    @Test
    void fewer_than_ten_answers_are_shown_to_those_involved_and_to_no_coordinator() {
        Group group = released(8, 7);
        JsonNode result = answer(as(group.student(2), path(group, "")), 200).path("result");
        assertThat(result.path("audience").asString()).isEqualTo("involved");
        assertThat(result.path("n").asInt()).isEqualTo(7);
        assertThat(result.path("items").get(0).path("statement").asString()).isEqualTo("at least 5 of 7");
        assertThat(answer(asCoordinator(path(group, "")), 200).path("result").isNull())
                .isTrue();
        answer(as("somebody-else", path(group, "")), 404);
    }

    @Test
    void ten_answers_are_shown_to_everybody() {
        Group group = released(12, 10);
        JsonNode seen = answer(as("somebody-else", path(group, "")), 200);
        assertThat(seen.path("result").path("n").asInt()).isEqualTo(10);
        assertThat(seen.path("asked").isNull()).isTrue();
        assertThat(listed(as("somebody-else", "/api/campaigns?state=released&kind=formative&limit=100"), group))
                .isTrue();
    }

    @Test
    void the_educator_answers_once_the_result_is_out_and_can_put_it_in_other_words() {
        Group group = released(8, 7);
        String key = UUID.randomUUID().toString();
        long version = version(group);
        HttpRequest.Builder words = put(group, group.educator(), key, version, "Thank you.");
        assertThat(answer(words, 200).path("version").asLong()).isEqualTo(version + 1);
        JsonNode again = answer(put(group, group.educator(), key, version, "Thank you."), 200);
        assertThat(again.path("version").asLong()).isEqualTo(version + 1);
        JsonNode seen = answer(as(group.student(1), path(group, "")), 200);
        assertThat(seen.path("answered").asBoolean()).isTrue();
        assertThat(seen.path("answer").path("text").asString()).isEqualTo("Thank you.");
        assertThat(answer(asCoordinator(path(group, "")), 200).path("answer").isNull())
                .isTrue();
        answer(put(group, group.educator(), UUID.randomUUID().toString(), version, "Unseen."), 412);
        answer(put(group, group.educator(), UUID.randomUUID().toString(), version + 1, "Thanks."), 200);
    }

    @Test
    void a_coordinator_extends_and_cancels() {
        Group group = open(6);
        String later = campaign(group).lockedTerms().closesOn().plusDays(3).toString();
        String body = "{\"closesOn\":\"" + later + "\"}";
        answer(post(asCoordinator(path(group, "/extend")), version(group), body), 200);
        assertThat(answer(as(group.student(1), "/api/me/campaigns"), 200)
                        .path("items")
                        .get(0)
                        .path("closesOn")
                        .asString())
                .isEqualTo(later);
        String reason = "{\"reason\":\"The wrong class was taught\"}";
        answer(post(asCoordinator(path(group, "/cancel")), version(group), reason), 200);
        assertThat(campaign(group).stage()).isEqualTo(Stage.CANCELLED);
        assertThat(answer(as(group.student(1), "/api/me/campaigns"), 200)
                        .path("items")
                        .size())
                .isZero();
        answer(post(asCoordinator(path(group, "/extend")), version(group), body), 409);
    }

    /** T13, as it is on the screen. */
    @Test
    void what_is_shown_before_the_first_question_is_what_was_locked_in_force_on_that_day() {
        Group group = open(6);
        assertThat(shown(group).hash()).isEqualTo(campaign(group).lockedTerms().statement());
        String before = shown(group).hash();
        LocalDate later = campaign(group).lockedTerms().closesOn().plusDays(1);
        String body = "{\"closesOn\":\"" + later + "\"}";
        answer(post(asCoordinator(path(group, "/extend")), version(group), body), 200);
        assertThat(shown(group).closesOn()).isEqualTo(later);
        assertThat(shown(group).hash())
                .isEqualTo(campaign(group).lockedTerms().statement())
                .isNotEqualTo(before);
    }

    private Statement shown(Group group) {
        JsonNode asked = only(answer(as(group.student(1), "/api/me/campaigns"), 200));
        return new Statement(
                asked.path("group").asString(),
                asked.path("statement").valueStream().map(JsonNode::asString).toList(),
                asked.path("k").asInt(),
                asked.path("audience").asString(),
                LocalDate.parse(asked.path("closesOn").asString()));
    }

    private HttpRequest.Builder put(Group group, String who, String key, long seen, String text) {
        return with(as(who, path(group, "/answer")), "PUT", "{\"text\":\"" + text + "\"}")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"" + seen + "\"");
    }

    private static HttpRequest.Builder post(HttpRequest.Builder request, long seen, String body) {
        return with(request, "POST", body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + seen + "\"");
    }

    private long version(Group group) {
        return campaigns.find(id(group)).orElseThrow().version();
    }

    private static boolean listed(HttpRequest.Builder request, Group group) {
        return answer(request, 200).path("items").valueStream().anyMatch(item -> item.path("id")
                .asString()
                .equals(id(group)));
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.path("items").size()).isEqualTo(1);
        return list.path("items").get(0);
    }

    private static String path(Group group, String rest) {
        return "/api/campaigns/" + id(group) + rest;
    }
}
