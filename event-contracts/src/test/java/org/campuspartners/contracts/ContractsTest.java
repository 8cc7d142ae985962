package org.campuspartners.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractsTest {

    private static final String BASE = "https://campuspartners.org/schemas/";

    /** What JSON Schema 2020-12 and draft 7 mean the same by: AsyncAPI's tools read the latter. */
    private static final Set<String> KEYWORDS = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "type",
            "format",
            "pattern",
            "enum",
            "const",
            "required",
            "properties",
            "items",
            "minItems",
            "maxItems",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "multipleOf",
            "oneOf",
            "allOf",
            "if",
            "then",
            "else");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, JsonNode> schemas = ContractFiles.schemas();
    private final Map<String, JsonNode> examples = ContractFiles.examples();
    private final Map<String, AsyncApi.Message> messages = AsyncApi.messages();

    @Test
    void every_schema_is_named_after_its_type() {
        assertThat(schemas).isNotEmpty().allSatisfy((type, schema) -> {
            assertThat(schema.path("$id").asString()).isEqualTo(BASE + type + ".schema.json");
            assertThat(schema.path("title").asString()).isEqualTo(type);
            assertThat(schema.path("description").asString()).isNotEmpty();
        });
    }

    @Test
    void every_schema_says_only_what_each_reader_of_json_schema_understands_alike() {
        assertThat(schemas).allSatisfy((type, schema) -> assertThat(KEYWORDS).containsAll(keywords(schema)));
    }

    @Test
    void every_schema_has_an_example() {
        Set<String> exemplified = examples.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .collect(Collectors.toSet());
        assertThat(exemplified).isEqualTo(schemas.keySet());
    }

    @Test
    void every_example_holds_by_the_schema_of_its_type() {
        assertThat(examples).allSatisfy((path, example) -> {
            String type = path.substring(0, path.indexOf('/'));
            assertThat(problems(schemas.get(type), example.path("data"))).isEmpty();
        });
    }

    @Test
    void every_example_is_a_record_as_its_message_describes_it() {
        assertThat(messages)
                .allSatisfy((type, message) -> assertThat(message.examples()).allSatisfy(path -> {
                    JsonNode example = ContractFiles.read(path);
                    JsonNode headers = example.path("headers");
                    assertThat(problems(message.headers(), headers)).isEmpty();
                    assertThat(problems(message.key(), example.path("key"))).isEmpty();
                    assertThat(headers.path("ce_type").asString()).isEqualTo(message.name());
                    assertThat(headers.path("ce_dataschema").asString()).isEqualTo(BASE + type + ".schema.json");
                    assertThat(headers.path("ce_partitionkey")).isEqualTo(example.path("key"));
                }));
    }

    @Test
    void every_schema_is_a_message_of_the_asyncapi_document_and_every_message_has_its_schema() {
        assertThat(messages.keySet()).isEqualTo(schemas.keySet());
        assertThat(messages).allSatisfy((type, message) -> {
            assertThat(message.name()).isEqualTo("org.campuspartners." + type);
            assertThat(message.payload()).isEqualTo(Path.of("schemas", type + ".schema.json"));
        });
    }

    @Test
    void every_example_is_shown_with_its_message() {
        Set<Path> shown = messages.values().stream()
                .flatMap(message -> message.examples().stream())
                .collect(Collectors.toSet());
        assertThat(shown)
                .isEqualTo(examples.keySet().stream()
                        .map(Path.of("examples")::resolve)
                        .collect(Collectors.toSet()));
    }

    @Test
    void nothing_that_feedback_publishes_bears_a_time_of_day_or_a_trace() {
        assertThat(examples.values())
                .filteredOn(
                        example -> example.at("/headers/ce_source").asString().equals("/feedback-service"))
                .isNotEmpty()
                .allSatisfy(example -> {
                    assertThat(example.at("/headers/ce_time").asString()).endsWith("T00:00:00Z");
                    assertThat(example.path("headers").has("ce_traceparent")).isFalse();
                });
    }

    private List<Error> problems(JsonNode schema, JsonNode value) {
        return registry.getSchema(schema).validate(value);
    }

    private static Set<String> keywords(JsonNode schema) {
        Set<String> found = new TreeSet<>(schema.propertyNames());
        schema.path("properties").forEach(field -> found.addAll(keywords(field)));
        Set.of("oneOf", "allOf").forEach(list -> schema.path(list).forEach(branch -> found.addAll(keywords(branch))));
        Stream.of("items", "if", "then", "else")
                .map(schema::get)
                .filter(Objects::nonNull)
                .forEach(part -> found.addAll(keywords(part)));
        return found;
    }
}
