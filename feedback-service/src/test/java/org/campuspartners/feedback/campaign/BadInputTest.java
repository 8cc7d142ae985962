package org.campuspartners.feedback.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, it is answered as a problem that names the field, and nothing changes. */
class BadInputTest extends Campaigning {

    private static Group group;

    @BeforeEach
    void aCampaign() {
        group = group == null ? open(6) : group;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    GET  | ?kind=weekly            |                                   | 400 | kind-unknown
                    GET  | ?state=half-open        |                                   | 400 | state-unknown
                    GET  | ?role=dean              |                                   | 400 | role-unknown
                    GET  | ?limit=0                |                                   | 400 |
                    GET  | ?limit=many             |                                   | 400 |
                    GET  | /nowhere                |                                   | 404 | campaign-not-found
                    GET  | /%24where               |                                   | 404 | campaign-not-found
                    POST | /nowhere/extend         | {"closesOn":"2099-01-01"}         | 404 | campaign-not-found
                    POST | /{id}/extend            | {}                                | 400 | invalid-fields
                    POST | /{id}/extend            | {"closesOn":null}                 | 400 | invalid-fields
                    POST | /{id}/extend            | {"closesOn":"soon"}               | 400 | wrong-type
                    POST | /{id}/extend            | {"closesOn":"2026-02-30"}         | 400 | wrong-type
                    POST | /{id}/extend            | {"closesOn":"2001-01-01"}         | 422 | closes-too-early
                    POST | /{id}/extend            | {"closesOn":"2999-01-01"}         | 422 | closes-too-late
                    POST | /{id}/extend            | {"closesOn":"+999999999-12-31"}   | 422 | closes-too-late
                    POST | /{id}/extend            | {"closesOn":                      | 400 |
                    POST | /{id}/cancel            | {"reason":"  "}                   | 400 | invalid-fields
                    POST | /{id}/cancel            | {"reason":7}                      | 400 | wrong-type
                    POST | /{id}/cancel            | []                                | 400 |
                    PUT  | /{id}/answer            | {"text":"too early"}              | 403 | not-yours-to-answer
                    PUT  | /{id}/answer            | {"text":""}                       | 400 | invalid-fields
                    POST | /                       | {"instrument":"unit-feedback"}    | 404 |
                    """)
    void is_refused(String method, String rest, String body, int status, String code) {
        Loaded<Campaign> before = campaigns.find(id(group)).orElseThrow();
        HttpRequest.Builder request = asCoordinator("/api/campaigns" + rest.replace("{id}", id(group)))
                .header("Idempotency-Key", "bad-input")
                .header("If-Match", "\"" + before.version() + "\"");
        HttpResponse<String> answered = send(method.equals("GET") ? request : with(request, method, body));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(status);
        if (code != null) {
            assertThat(JsonMapper.shared()
                            .readTree(answered.body())
                            .path("type")
                            .asString())
                    .isEqualTo("https://campuspartners.org/problems/" + code);
        }
        assertThat(campaigns.find(id(group))).contains(before);
    }
}
