package org.campuspartners.feedback.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.http.HttpResponse;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a coordinator asks to have asked, it is opened or refused by its field. */
class BadAskingTest extends FeedbackServiceTest {

    @Autowired
    private MongoDatabase database;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {}                                                                            | 400 | invalid-fields    | instrument
                    {"instrument":" ","occasion":"unit/1"}                                        | 400 | invalid-fields    | instrument
                    {"instrument":"unit-feedback","occasion":""}                                  | 400 | invalid-fields    | occasion
                    {"instrument":7,"occasion":"unit/1"}                                          | 400 | wrong-type        | instrument
                    {"instrument":"unit-feedback","occasion":["unit/1"]}                          | 400 | wrong-type        | occasion
                    {"instrument":"unit-feedback","occasion":"unit/1","roster":["somebody"]}      | 400 | unknown-field     | roster
                    {"instrument":"unit-feedback","occasion":"unit/1","k":3}                      | 400 | unknown-field     | k
                    {"instrument":"no-such","occasion":"unit/1"}                                  | 422 | wrong-instrument  | instrument
                    {"instrument":"outcomes-learner","occasion":"unit/1"}                         | 422 | wrong-instrument  | instrument
                    {"instrument":"unit-feedback","programme":"law","term":"t"}                   | 422 | wrong-instrument  | instrument
                    {"instrument":"unit-feedback","occasion":"unit/nowhere"}                      | 422 | unknown-occasion  | occasion
                    {"instrument":"unit-feedback","occasion":"$where"}                            | 422 | unknown-occasion  | occasion
                    {"instrument":"unit-feedback","occasion":"unit/1","programme":"law"}          | 422 | occasion-or-pool  | programme
                    {"instrument":"outcomes-learner","programme":"law"}                           | 422 | unknown-pool      | term
                    {"instrument":"outcomes-learner","programme":"law","term":"never"}            | 422 | unknown-pool      | programme
                    {"instrument":                                                                | 400 |                   |
                    []                                                                            | 400 |                   |
                    """)
    void is_refused(String body, int status, String code, String field) {
        HttpResponse<String> answered =
                send(with(asCoordinator("/api/campaigns"), "POST", body).header("Idempotency-Key", "bad-asking"));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(answered.body());
        if (code != null) {
            assertThat(problem.path("type").asString()).endsWith("/problems/" + code);
            assertThat(problem.path("fields").findValuesAsString("field")).contains(field);
        }
        assertThat(asked()).isZero();
    }

    private long asked() {
        return database.getCollection("campaigns")
                .countDocuments(Filters.or(
                        Filters.in("state.cell.occasion", "unit/1", "unit/nowhere", "$where"),
                        Filters.eq("state.cell.context.programme", "law")));
    }
}
