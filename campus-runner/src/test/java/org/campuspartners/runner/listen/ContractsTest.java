package org.campuspartners.runner.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the contracts, as records. */
class ContractsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contracts contracts = new Contracts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit.co-taught.v1/unit",
                "reading.proposed.v1/reading-week",
                "results.released.v1/everyone",
                "results.released.v1/outcome",
                "directory.person.v1/person",
                "directory.class.v1/class"
            })
    void what_the_contracts_show_is_valid(String example) throws IOException {
        assertThat(contracts.problems(received(example(example)))).isEmpty();
    }

    @Test
    void data_that_its_schema_does_not_allow_is_invalid() throws IOException {
        ObjectNode example = example("unit.co-taught.v1/unit");
        ((ObjectNode) example.path("data")).remove("partnership");

        assertThat(contracts.problems(received(example)))
                .singleElement()
                .asString()
                .contains("partnership");
        assertThat(new EventLine(received(example), contracts.problems(received(example))))
                .asString()
                .startsWith("INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_sequence", "ce_dataschema", "content-type"})
    void a_record_without_a_header_that_each_has_is_invalid(String header) throws IOException {
        ObjectNode example = example("unit.co-taught.v1/unit");
        ((ObjectNode) example.path("headers")).remove(header);

        assertThat(contracts.problems(received(example))).isNotEmpty();
    }

    @Test
    void a_type_of_which_there_is_no_contract_is_invalid() throws IOException {
        ObjectNode example = example("unit.co-taught.v1/unit");
        ((ObjectNode) example.path("headers")).put("ce_type", "org.campuspartners.unit.sung.v1");

        assertThat(contracts.problems(received(example)))
                .containsExactly("no schema for org.campuspartners.unit.sung.v1");
    }

    @Test
    void only_a_state_can_be_erased() throws IOException {
        ObjectNode person = example("directory.person.v1/person");
        ObjectNode unit = example("unit.co-taught.v1/unit");
        person.remove("data");
        unit.remove("data");

        assertThat(contracts.problems(received(person))).isEmpty();
        assertThat(contracts.problems(received(unit))).containsExactly("no data");
    }

    private static ObjectNode example(String name) throws IOException {
        try (InputStream file = ContractsTest.class.getResourceAsStream("/contracts/examples/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    private static Received received(ObjectNode example) {
        byte[] data = example.has("data") ? JSON.writeValueAsBytes(example.path("data")) : null;
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>("topic", 0, 0, example.path("key").asString(), data);
        example.path("headers").properties().forEach(header -> record.headers()
                .add(header.getKey(), header.getValue().asString().getBytes(StandardCharsets.UTF_8)));
        return new Received(record);
    }
}
