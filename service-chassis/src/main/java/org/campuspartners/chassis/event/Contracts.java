package org.campuspartners.chassis.event;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas that published events hold to, from the {@code event-contracts} on the classpath. */
public final class Contracts {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * @param type without the common prefix, such as {@code unit.co-planned.v1}
     * @throws ContractBroken when there is no such type, or the data don't hold by its schema; names places, never values
     */
    public void check(String type, JsonNode data) {
        List<Error> errors = schemas.computeIfAbsent(type, this::read).validate(data);
        if (!errors.isEmpty()) {
            throw new ContractBroken(type
                    + ": "
                    + errors.stream()
                            .map(e -> e.getInstanceLocation() + " " + e.getKeyword())
                            .distinct()
                            .toList());
        }
    }

    private Schema read(String type) {
        String path = "/contracts/schemas/" + type + ".schema.json";
        try (InputStream in = Contracts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new ContractBroken(type + ": there is no schema of this type");
            }
            return registry.getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event that may not be published: a fault of the code that made it, never of a caller. */
    public static final class ContractBroken extends RuntimeException {
        ContractBroken(String message) {
            super(message);
        }
    }
}
