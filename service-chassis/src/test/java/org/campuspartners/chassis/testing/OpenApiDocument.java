package org.campuspartners.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document that a running service gives, held to what its readers and the linters need of it. */
public final class OpenApiDocument {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private final JsonNode document;

    private OpenApiDocument(JsonNode document) {
        this.document = document;
    }

    /** Gets it from the service, and leaves it in {@code target/openapi}, where it can be linted. */
    public static OpenApiDocument of(String service, int port) {
        URI place = URI.create("http://localhost:" + port + "/v3/api-docs");
        JsonNode document =
                JSON.readTree(PlainHttp.send(HttpRequest.newBuilder(place)).body());
        try {
            Path folder = Files.createDirectories(Path.of("target", "openapi"));
            Files.writeString(folder.resolve(service + ".json"), document.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OpenApiDocument(document);
    }

    static OpenApiDocument of(JsonNode document) {
        return new OpenApiDocument(document);
    }

    public JsonNode json() {
        return document;
    }

    /** Every operation, of whatever path. */
    public List<JsonNode> operations() {
        return document.path("paths")
                .valueStream()
                .flatMap(OpenApiDocument::operationsOf)
                .toList();
    }

    /** The statuses that each operation is said to answer with, by {@code GET /api/units/{id}}. */
    public Map<String, Set<String>> responses() {
        Map<String, Set<String>> responses = new TreeMap<>();
        document.path("paths")
                .forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        responses.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                Set.copyOf(operation.path("responses").propertyNames()));
                    }
                }));
        return responses;
    }

    /** @throws AssertionError that names what is missing */
    public void mustBeWhole() {
        itSaysWhatItIs();
        assertThat(operations()).isNotEmpty();
        assertThat(operations())
                .extracting(each -> each.path("operationId").asString())
                .doesNotHaveDuplicates();
        assertThat(operations()).allSatisfy(OpenApiDocument::isWhole);
        noPathCouldBeTakenForAnother();
        everyReferenceLeadsSomewhere();
    }

    private void itSaysWhatItIs() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/info/title").asString()).isNotEmpty();
        assertThat(document.at("/info/license/name").asString()).isNotEmpty();
        assertThat(document.path("servers").path(0).path("url").asString()).isNotEmpty();
        assertThat(document.path("security").path(0).propertyNames()).containsExactly("bearer");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    private static void isWhole(JsonNode operation) {
        // Two of one name are told apart by a number, which moves when a third comes.
        assertThat(operation.path("operationId").asString()).matches("[a-z][A-Za-z0-9]*");
        assertThat(operation.path("summary").asString()).isNotEmpty();
        assertThat(operation.path("responses").propertyNames()).contains("400", "401", "403", "503");
        assertThat(operation.path("responses").propertyNames()).anyMatch(status -> status.startsWith("2"));
        assertThat(operation
                        .path("parameters")
                        .valueStream()
                        .map(p -> p.path("in") + p.path("name").asString()))
                .doesNotHaveDuplicates();
    }

    /** Two paths that differ in nothing but a variable here and a word there: which of them is meant? */
    private void noPathCouldBeTakenForAnother() {
        List<String> paths = List.copyOf(document.path("paths").propertyNames());
        for (String path : paths) {
            assertThat(paths)
                    .filteredOn(other -> !other.equals(path) && sameShape(path, other))
                    .as(path)
                    .isEmpty();
        }
    }

    private static boolean sameShape(String path, String other) {
        return path.replaceAll("\\{[^/]+}", "{}").equals(other.replaceAll("\\{[^/]+}", "{}"));
    }

    private void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsString("$ref")).allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static Stream<JsonNode> operationsOf(JsonNode path) {
        return path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(Map.Entry::getValue);
    }
}
