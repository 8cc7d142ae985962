package org.campuspartners.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.analytics.testing.Examples;
import org.campuspartners.analytics.testing.Examples.Example;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.consume.ProjectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Every consumer reads every example of the contract: as it is, and with fields that came later. */
class EveryExampleIsReadTest extends RunningService {

    /** What no insight is made of. */
    private static final List<String> PASSED_OVER =
            List.of("agreement.revised.v1", "agreement.signed.v1", "campaign.extended.v1", "feedback.submitted.v1");

    @Autowired
    private List<Projection> projections;

    @Autowired
    private ProjectionStore stored;

    static Stream<Example> examples() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void it_is_read_and_fields_that_came_later_change_nothing(Example example) {
        ObjectNode later = example.data();
        later.put("mood", "curious").putObject("weather").putArray("days").add(1);
        later.path("items").valueStream().forEach(item -> ((ObjectNode) item).put("mean", 4.2));

        Document made = made(example, example.data());

        if (PASSED_OVER.contains(example.type())) {
            assertThat(made).isEmpty();
        } else {
            assertThat(made.getString("programme")).isEqualTo("examples");
            assertThat(made.getString("termTitle")).isEqualTo("Autumn 2026");
        }
        assertThat(made(example, later)).isEqualTo(made);
    }

    @Test
    void a_type_that_came_later_is_passed_over_and_what_follows_it_is_read() {
        Example offered = Examples.of("unit.offered.v1", "unit");
        ObjectNode renamed = offered.record().deepCopy().asObject();
        ((ObjectNode) renamed.path("headers")).put("ce_type", "org.campuspartners.unit.admired.v1");
        String subject = fresh(offered);
        neighbours.publish(new Example("unit.admired.v1", "unit", renamed), subject, 1, offered.data());
        neighbours.publish(offered, subject, 2, offered.data());

        until(() -> assertThat(stored.find("stages", subject))
                .hasValueSatisfying(unit -> assertThat(unit.sequence()).isEqualTo(2)));
    }

    /** What the service makes of it; a wait that ends in failure where it is held. */
    private Document made(Example example, ObjectNode data) {
        String subject = fresh(example);
        Projection reader = projections.stream()
                .filter(projection -> projection.topic().equals(example.topic()))
                .findFirst()
                .orElseThrow();
        neighbours.publish(example, subject, 1, data.put("programme", "examples"));
        AtomicReference<Document> made = new AtomicReference<>();
        until(() -> assertThat(stored.find(reader.name(), subject)).hasValueSatisfying(kept -> {
            assertThat(kept.sequence()).isEqualTo(1);
            made.set(kept.made());
        }));
        return made.get();
    }

    private static String fresh(Example example) {
        return example.subjectType() + "/" + UUID.randomUUID().toString().replace("-", "");
    }
}
