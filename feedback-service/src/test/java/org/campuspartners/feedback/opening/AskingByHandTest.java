package org.campuspartners.feedback.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AskingByHandTest extends Campaigning {

    private final String term = Ids.derived("term", UUID.randomUUID().toString());

    @Autowired
    private Pools pools;

    @Test
    void a_coordinator_asks_a_pool_before_its_term_is_over_and_the_end_of_the_term_asks_no_second_time() {
        LocalDate ends = clock.today().plusDays(2);
        activate(ends);
        String key = UUID.randomUUID().toString();
        JsonNode asked = answer(ask(key, pool("outcomes-learner")), 201);
        String id = asked.path("id").asString();
        JsonNode seen = answer(asCoordinator("/api/campaigns/" + id), 200);
        assertThat(seen.path("state").asString()).isEqualTo("open");
        assertThat(seen.path("partnership").isNull()).isTrue();
        assertThat(answer(ask(key, pool("outcomes-learner")), 201).path("id").asString())
                .isEqualTo(id);
        assertThat(answer(ask(TestTokens.of("carl").roles("coordinator"), pool("outcomes-learner")), 409)
                        .path("type")
                        .asString())
                .endsWith("campaign-exists");
        moveTo(ends.atStartOfDay(clock.zone()).toInstant());
        assertThat(answer(asCoordinator("/api/campaigns/" + id), 200)
                        .path("opensOn")
                        .asString())
                .isEqualTo(seen.path("opensOn").asString());
    }

    @Test
    void a_coordinator_finds_the_pools_of_a_programme_with_the_reason_where_one_is_not_offered() {
        activate(clock.today().plusDays(2));
        answer(ask(UUID.randomUUID().toString(), pool("outcomes-learner")), 201);
        answer(ask(UUID.randomUUID().toString(), pool("outcomes-educator")), 201);
        String path = "/api/campaigns?limit=100&kind=outcome&programme=pooled&term=" + term;
        JsonNode found = answer(asCoordinator(path), 200).path("items");
        assertThat(found.valueStream()
                        .map(pool -> pool.path("role").asString() + ", "
                                + pool.path("termTitle").asString() + ", "
                                + pool.path("state").asString() + ", "
                                + pool.path("reason").asString("")))
                .containsExactlyInAnyOrder(
                        "learner, Autumn 2026, open, ", "educator, Autumn 2026, not-offered, fewer-than-10-invited");
        assertThat(found.valueStream().map(pool -> pool.path("partnership").isNull()))
                .containsOnly(true);
        assertThat(answer(as("somebody-else", path), 200).path("items").size()).isZero();
    }

    @Test
    void an_occasion_that_was_asked_about_by_itself_is_not_asked_about_by_hand() {
        Group group = open(6);
        answer(
                ask(
                        UUID.randomUUID().toString(),
                        Map.of("instrument", "unit-feedback", "occasion", "unit/" + group.id("unit"))),
                409);
    }

    @Test
    void what_never_was_is_not_asked_about() {
        String key = UUID.randomUUID().toString();
        String nowhere = "unit/" + Ids.derived("nowhere");
        answer(ask(key, Map.of("instrument", "unit-feedback", "occasion", nowhere)), 422);
        answer(ask(key, Map.of("instrument", "outcomes-learner", "occasion", nowhere)), 422);
        answer(ask(key, Map.of("instrument", "unit-feedback", "programme", "pooled", "term", term)), 422);
        answer(ask(key, Map.of("instrument", "outcomes-learner", "programme", "pooled", "term", term)), 422);
        answer(ask(key, Map.of("instrument", "outcomes-learner")), 422);
    }

    private Map<String, String> pool(String instrument) {
        return Map.of("instrument", instrument, "programme", "pooled", "term", term);
    }

    private HttpRequest.Builder ask(TestTokens who, Map<String, String> body) {
        return with(as(who, "/api/campaigns"), "POST", JsonMapper.shared().writeValueAsString(body))
                .header("Idempotency-Key", "another");
    }

    private HttpRequest.Builder ask(String key, Map<String, String> body) {
        return with(asCoordinator("/api/campaigns"), "POST", JsonMapper.shared().writeValueAsString(body))
                .header("Idempotency-Key", key);
    }

    private void activate(LocalDate ends) {
        for (int i = 0; i < 3; i++) {
            Group group = neighbours.group(4, "pooled", term);
            neighbours.sayMembers(group, 1, 4);
            neighbours.sayActivated(group, ends, 1);
        }
        untilTrue(() -> pools.all().stream()
                .anyMatch(pool ->
                        pool.pool().term().equals(term) && pool.partnerships().size() == 3));
        untilTrue(() -> pools.all().stream()
                .filter(pool -> pool.pool().term().equals(term))
                .allMatch(pools::isKnown));
    }
}
