package org.campuspartners.feedback.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who leaves out what a command needs, or asks for what there is none of, is told so, and the campaign stays as it was. */
class RefusedCallsTest extends Campaigning {

    private static final String REASON = "{\"reason\":\"The wrong class was taught\"}";

    private static Group group;
    private Loaded<Campaign> before;

    @BeforeEach
    void aCampaign() {
        group = group == null ? open(6) : group;
        before = campaigns.find(id(group)).orElseThrow();
    }

    @AfterEach
    void nothing_changed() {
        assertThat(campaigns.find(id(group))).contains(before);
    }

    @Test
    void a_command_without_its_key_or_the_version_seen_is_refused() {
        refused(
                with(asCoordinator(cancel()), "POST", REASON).header("If-Match", seen()),
                400,
                "idempotency-key-missing");
        refused(with(asCoordinator(cancel()), "POST", REASON).header("Idempotency-Key", "k"), 428, "if-match-missing");
        refused(cancelling(asCoordinator(cancel())).setHeader("If-Match", "W/\"1\""), 400, "if-match-malformed");
        String asked = "{\"instrument\":\"unit-feedback\",\"occasion\":\"unit/" + group.id("unit") + "\"}";
        refused(with(asCoordinator("/api/campaigns"), "POST", asked), 400, "idempotency-key-missing");
    }

    @Test
    void a_body_of_another_type_or_too_large_is_refused() {
        HttpRequest.Builder form = cancelling(asCoordinator(cancel())).setHeader("Content-Type", "text/plain");
        assertThat(send(form).statusCode()).isEqualTo(415);
        HttpRequest.Builder large = with(
                        asCoordinator(cancel()), "POST", "{\"reason\":\"" + "x".repeat(3_000_000) + "\"}")
                .header("Idempotency-Key", "k")
                .header("If-Match", seen());
        assertThat(send(large).statusCode()).isEqualTo(413);
    }

    /** T10: a roster is edited by nobody. */
    @Test
    void there_is_no_way_to_edit_or_end_a_campaign() {
        String path = "/api/campaigns/" + id(group);
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            assertThat(send(with(asCoordinator(path), method, "{\"asked\":[]}")).statusCode())
                    .isEqualTo(405);
        }
        for (String rest : List.of("/close", "/reopen", "/roster", "/lock")) {
            assertThat(send(with(asCoordinator(path + rest), "POST", "{}")).statusCode())
                    .isEqualTo(404);
        }
    }

    private void refused(HttpRequest.Builder request, int status, String code) {
        HttpResponse<String> answered = send(request);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answered.body()).path("type").asString())
                .endsWith("/problems/" + code);
    }

    private HttpRequest.Builder cancelling(HttpRequest.Builder request) {
        return with(request, "POST", REASON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", seen());
    }

    private String seen() {
        return "\"" + before.version() + "\"";
    }

    private static String cancel() {
        return "/api/campaigns/" + id(group) + "/cancel";
    }
}
