package org.campuspartners.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String RELEASED = """
            {"title": "t", "type": "object", "required": ["week", "kind", "members"], "properties": {
                "week": {"type": "integer", "minimum": 1},
                "note": {"type": "string"},
                "kind": {"enum": ["a", "b"]},
                "members": {"type": "array", "items": {
                    "type": "object", "required": ["role"], "properties": {"role": {"enum": ["x", "y"]}}}}},
             "oneOf": [
                {"properties": {"kind": {"const": "a"}}},
                {"properties": {"kind": {"const": "b"}, "note": false}}]}""";

    /** A change as the text that it replaces, and by what. */
    record Change(String name, String old, String now) {
        JsonNode schema() {
            assertThat(RELEASED).as("what is replaced").contains(old);
            return JSON.readTree(RELEASED.replace(old, now));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Change> breaking() {
        return List.of(
                new Change("an optional field goes", "\"note\": {\"type\": \"string\"},", ""),
                new Change("a required field goes", "\"week\": {\"type\": \"integer\", \"minimum\": 1},", ""),
                new Change("a field is renamed", "\"note\": {", "\"remark\": {"),
                new Change("a field becomes required", "[\"week\", \"kind\"", "[\"week\", \"note\", \"kind\""),
                new Change(
                        "a new field is required",
                        "[\"week\", \"kind\", \"members\"], \"properties\": {",
                        "[\"week\", \"kind\", \"members\", \"new\"], \"properties\": {\"new\": {\"type\": \"string\"},"),
                new Change("a field becomes optional", "[\"week\", \"kind\"", "[\"kind\""),
                new Change("a type changes", "\"note\": {\"type\": \"string\"}", "\"note\": {\"type\": \"integer\"}"),
                new Change("a type is narrowed", "\"note\": {\"type\": \"string\"}", "\"note\": {\"const\": \"n\"}"),
                new Change("a type is widened", "{\"type\": \"integer\"", "{\"type\": [\"integer\", \"null\"]"),
                new Change("an enum is narrowed", "[\"a\", \"b\"]", "[\"a\"]"),
                new Change("an enum is widened", "[\"a\", \"b\"]", "[\"a\", \"b\", \"c\"]"),
                new Change("a bound comes", "{\"type\": \"string\"}", "{\"type\": \"string\", \"maxLength\": 9}"),
                new Change("a bound is tightened", "\"minimum\": 1", "\"minimum\": 2"),
                new Change("a bound goes", ", \"minimum\": 1", ""),
                new Change("unknown fields are refused", "{\"title\"", "{\"additionalProperties\": false, \"title\""),
                new Change("a list's element changes", "[\"x\", \"y\"]", "[\"x\", \"z\"]"),
                new Change("a list's element needs more", "[\"role\"]", "[\"role\", \"since\"]"),
                new Change("an alternative comes", "\"oneOf\": [", "\"oneOf\": [{\"required\": [\"z\"]},"),
                new Change("an alternative is tightened", "{\"const\": \"a\"}", "{\"const\": \"a\"}, \"note\": false"),
                new Change("a condition comes", "\"oneOf\": [", "\"not\": {\"required\": [\"z\"]}, \"oneOf\": ["));
    }

    static List<Change> compatible() {
        return List.of(
                new Change("nothing changes", "", ""),
                new Change("an optional field comes", "\"note\": {", "\"new\": {\"type\": \"string\"}, \"note\": {"),
                new Change("an element gets one", "{\"role\": ", "{\"since\": {\"type\": \"string\"}, \"role\": "),
                new Change("words change", "\"title\": \"t\"", "\"title\": \"other\", \"description\": \"more\""),
                new Change("a list is put in another order", "\"week\", \"kind\"", "\"kind\", \"week\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void it_breaks_somebody_when(Change change) {
        assertThat(Compatibility.breaksBetween(JSON.readTree(RELEASED), change.schema()))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compatible")
    void it_breaks_nobody_when(Change change) {
        assertThat(Compatibility.breaksBetween(JSON.readTree(RELEASED), change.schema()))
                .isEmpty();
    }

    @Test
    void a_schema_changes_compatibly_within_its_version_and_never_goes() {
        Map<String, JsonNode> schemas = ContractFiles.schemas();
        assertThat(ContractFiles.released()).isNotEmpty().allSatisfy((type, released) -> {
            assertThat(schemas).containsKey(type);
            assertThat(Compatibility.breaksBetween(released, schemas.get(type))).isEmpty();
        });
    }
}
