package org.campuspartners.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends SampleTest {

    private OpenApiDocument openApi() {
        return OpenApiDocument.of("sample-service", port());
    }

    private JsonNode document() {
        return openApi().json();
    }

    @Test
    void the_document_and_its_page_are_open() {
        assertThat(document().path("openapi").asString()).startsWith("3.1");
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/swagger-ui/index.html")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(send(HttpRequest.newBuilder(uri("/swagger-ui/swagger-ui-bundle.js")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_is_whole() {
        openApi().mustBeWhole();
    }

    @Test
    void an_operation_is_named_after_its_feature_and_what_it_does() {
        assertThat(openApi().operations())
                .extracting(operation -> operation.path("operationId").asString())
                .contains("sampleNotes", "flowPending", "clockMove");
    }

    @Test
    void what_creates_answers_201_with_its_place_and_every_command_its_version() {
        JsonNode paths = document().path("paths");
        JsonNode add = paths.path("/api/notes").path("post").path("responses");
        assertThat(add.has("200")).isFalse();
        assertThat(add.path("201").path("headers").propertyNames()).containsExactlyInAnyOrder("ETag", "Location");
        JsonNode close = paths.path("/api/notes/{id}/close").path("post").path("responses");
        assertThat(close.path("200").path("headers").propertyNames()).containsExactly("ETag");
    }

    @Test
    void what_the_chassis_resolves_is_documented_as_what_it_is_on_the_wire() {
        JsonNode paths = document().path("paths");
        assertThat(names(paths.path("/api/notes").path("get"))).containsExactlyInAnyOrder("week", "cursor", "limit");
        assertThat(names(paths.path("/api/notes/{id}/close").path("post")))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(paths.path("/api/notes/{id}/close")
                        .path("post")
                        .path("responses")
                        .propertyNames())
                .contains("404", "409", "412", "422", "428");
        assertThat(names(paths.path("/api/who").path("get"))).isEmpty();
    }

    @Test
    void a_command_needs_its_key_and_one_on_what_is_there_the_version_seen() {
        JsonNode paths = document().path("paths");
        assertThat(required(paths.path("/api/notes").path("post"))).containsExactly("Idempotency-Key");
        assertThat(required(paths.path("/api/notes/{id}/close").path("post")))
                .containsExactlyInAnyOrder("id", "Idempotency-Key", "If-Match");
        assertThat(paths.path("/api/notes").path("post").path("responses").propertyNames())
                .doesNotContain("412", "428");
    }

    @Test
    void that_there_is_no_next_page_is_said_by_null() {
        assertThat(document()
                        .path("components")
                        .path("schemas")
                        .path("SliceInteger")
                        .path("properties")
                        .path("next")
                        .path("type")
                        .toString())
                .isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void what_can_be_null_is_said_to_be_whatever_it_is_else() {
        JsonNode properties = document().at("/components/schemas/Seen/properties");
        assertThat(properties.at("/nickname/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(properties.path("note").path("oneOf").toString())
                .isEqualTo("[{\"$ref\":\"#/components/schemas/Note\"},{\"type\":\"null\"}]");
        assertThat(properties.at("/signIn/type").toString()).isEqualTo("\"string\"");
    }

    @Test
    void what_is_begun_answers_202_and_a_body_of_any_type_can_be_too_large_or_of_another() {
        JsonNode responses =
                document().path("paths").path("/api/files").path("post").path("responses");
        assertThat(responses.propertyNames()).contains("202", "413", "415").doesNotContain("200", "201");
        assertThat(responses.path("202").path("headers").propertyNames()).containsExactlyInAnyOrder("ETag", "Location");
    }

    private static List<String> required(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
