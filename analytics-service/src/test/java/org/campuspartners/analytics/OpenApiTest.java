package org.campuspartners.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends RunningService {

    @Test
    void the_document_of_its_api_is_whole() {
        OpenApiDocument.of("analytics-service", port).mustBeWhole();
    }

    @Test
    void every_insight_says_what_it_is_chosen_by_and_both_forms_it_comes_in() {
        assertThat(insights()).hasSize(7).allSatisfy(get -> {
            assertThat(get.path("parameters").valueStream().map(each -> each.path("name")
                            .asString()))
                    .containsExactly("programme", "course", "term");
            JsonNode answer = get.path("responses").path("200");
            assertThat(answer.path("content").propertyNames())
                    .containsExactlyInAnyOrder("application/json", "text/csv");
            assertThat(answer.at("/content/text~1csv/schema/type").asString()).isEqualTo("string");
            assertThat(answer.at("/content/application~1json/schema/$ref").asString())
                    .isNotEmpty();
            assertThat(answer.path("headers").propertyNames()).containsExactly("Content-Disposition");
            assertThat(get.path("tags").valueStream().map(JsonNode::asString)).containsExactly("Insights");
        });
    }

    @Test
    void a_row_is_documented_as_it_comes() {
        JsonNode row = OpenApiDocument.of("analytics-service", port).json().at("/components/schemas/ItemRow");
        assertThat(row.path("properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "programme",
                        "course",
                        "courseCode",
                        "term",
                        "termTitle",
                        "instrument",
                        "version",
                        "role",
                        "item",
                        "text",
                        "lo",
                        "hi",
                        "n",
                        "campaigns",
                        "interval95",
                        "asOf",
                        "upToDate");
        assertThat(row.at("/properties/course/type").toString()).isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void a_row_that_may_have_no_number_says_that_it_can_be_missing_as_a_whole() {
        JsonNode agreed = OpenApiDocument.of("analytics-service", port)
                .json()
                .at("/components/schemas/BelongingRow/properties/agreed");
        assertThat(agreed.at("/oneOf/0/$ref").asString()).endsWith("/Agreed");
        assertThat(agreed.at("/oneOf/1/type").asString()).isEqualTo("null");
    }

    private List<JsonNode> insights() {
        return OpenApiDocument.of("analytics-service", port).json().path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/insights/"))
                .flatMap(path -> Stream.of(path.getValue().path("get")))
                .toList();
    }
}
