package org.campuspartners.runner.listen;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** What the contracts say of each type of event: the JSON Schema that its data obeys. */
final class Contracts {

    private static final String PREFIX = "org.campuspartners.";

    /** What a topic of states says of; of nothing else is there a record without data. */
    private static final String STATES = PREFIX + "directory.";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Optional<Schema>> schemas = new HashMap<>();

    /** What is wrong with the event; nothing when it is valid. */
    List<String> problems(Received event) {
        List<String> missing = event.missingAttributes();
        if (!missing.isEmpty()) {
            return List.of("no " + String.join(", ", missing));
        }
        if (!event.attribute("partitionkey")
                .equals(Optional.ofNullable(event.raw().key()))) {
            return List.of("the key is not ce_partitionkey");
        }
        Optional<Schema> schema = schemas.computeIfAbsent(event.type(), this::schema);
        if (schema.isEmpty()) {
            return List.of("no schema for " + event.type());
        }
        if (event.isTombstone()) {
            return event.type().startsWith(STATES) ? List.of() : List.of("no data");
        }
        if (!event.contentType().equals(Optional.of("application/json"))) {
            return List.of("the content-type is not application/json");
        }
        if (!event.attribute("dataschema").orElse("").endsWith("/" + name(event.type()) + ".schema.json")) {
            return List.of("ce_dataschema is not that of ce_type");
        }
        try {
            return schema.get().validate(event.data(), InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        } catch (JacksonException | IllegalArgumentException e) {
            return List.of("not JSON: " + e.getMessage());
        }
    }

    private Optional<Schema> schema(String type) {
        try (InputStream file = getClass().getResourceAsStream("/contracts/schemas/" + name(type) + ".schema.json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(registry.getSchema(
                            new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }
}
