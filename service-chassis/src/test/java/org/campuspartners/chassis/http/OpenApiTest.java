package org.campuspartners.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.campuspartners.chassis.sample.SampleTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest extends SampleTest {

    private JsonNode document() {
        return read(send(HttpRequest.newBuilder(uri("/v3/api-docs"))));
    }

    private List<JsonNode> operations() {
        return document()
                .path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(JsonNode::isObject)
                .toList();
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
    void every_operation_has_an_id_of_its_own_and_documents_its_problems() {
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.path("responses").propertyNames())
                .contains("400", "401", "403", "503"));
        assertThat(operations())
                .extracting(operation -> operation.path("operationId").asString())
                .doesNotHaveDuplicates()
                .contains("sampleNotes", "flowPending", "clockMove");
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
    void every_reference_leads_somewhere() {
        JsonNode document = document();
        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void a_token_is_asked_for() {
        assertThat(document().path("security").path(0).has("bearer")).isTrue();
        assertThat(document()
                        .path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    private static List<String> names(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
