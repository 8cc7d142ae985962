package org.campuspartners.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** By the service's own document: what a person sends as their answer comes back from no operation. */
class T12NoRouteAnswersWithAFormTest extends FeedbackServiceTest {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String FORM = "MyAnswer";

    @LocalServerPort
    private int servicePort;

    @Test
    void no_operation_of_the_document_answers_with_a_form_and_it_catches_one_that_does() {
        JsonNode document = OpenApiDocument.of("feedback-service", servicePort).json();
        assertThat(document.at("/components/schemas").has(FORM))
                .as("a form is sent")
                .isTrue();
        assertThat(answeringWithAForm(document)).isEmpty();

        for (String mutant : List.of("{\"$ref\":\"#/components/schemas/MyAnswer\"}", MAP_OF_ANSWERS)) {
            JsonNode leaking = document.deepCopy();
            ObjectNode shown = (ObjectNode) leaking.at("/paths/~1api~1campaigns~1{id}/get/responses/200");
            shown.set("content", JsonMapper.shared().readTree("{\"application/json\":{\"schema\":" + mutant + "}}"));
            assertThat(answeringWithAForm(leaking)).containsExactly("get /api/campaigns/{id}");
        }
    }

    private static final String MAP_OF_ANSWERS =
            "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"additionalProperties\":{\"type\":\"integer\"}}}";

    private static List<String> answeringWithAForm(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> responses(operation).anyMatch(each -> isForm(document, each)))
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .toList();
    }

    private static Stream<JsonNode> responses(Map.Entry<String, JsonNode> operation) {
        return operation.getValue().path("responses").valueStream();
    }

    /** Whether it leads to what is sent as an answer, or to anything of its shape: numbers by item. */
    private static boolean isForm(JsonNode document, JsonNode response) {
        return reached(document, response, new HashSet<>())
                .anyMatch(schema -> schema.path("$ref").asString("").endsWith("/" + FORM)
                        || schema.path("additionalProperties")
                                .path("type")
                                .asString("")
                                .equals("integer"));
    }

    private static Stream<JsonNode> reached(JsonNode document, JsonNode from, Set<String> seen) {
        String reference = from.path("$ref").asString("");
        Stream<JsonNode> next = reference.startsWith(REFERENCE) && seen.add(reference)
                ? Stream.of(document.at(reference.substring(1)))
                : from.valueStream();
        return Stream.concat(Stream.of(from), next.flatMap(node -> reached(document, node, seen)));
    }
}
