package org.campuspartners.partnership.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.campuspartners.chassis.aggregate.Ids;
import org.campuspartners.chassis.consume.ProjectionStore;
import org.campuspartners.partnership.setting.Topics;
import org.campuspartners.partnership.testing.Examples;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every example that the event contracts give of feedback-service's events is read here. */
class ContractExamplesTest extends OnCampus {

    private static final Path EXAMPLES = Path.of("../event-contracts/examples");

    /** What a unit shows of a campaign about it once this event has come first; the others say nothing by themselves. */
    private static final Map<String, String> SHOWN = Map.of(
            "campaign.opened.v1", "open",
            "campaign.not-offered.v1", "not-offered",
            "campaign.cancelled.v1", "cancelled",
            "campaign.closed.v1", "closed",
            "results.released.v1", "released",
            "results.suppressed.v1", "suppressed");

    private record Example(String type, String name, Subject unit) {

        boolean pooled() {
            return name.equals("outcome");
        }

        String campaign() {
            return "campaign/" + Ids.derived(unit.id(), type, name);
        }

        String shown() {
            return pooled() ? "" : SHOWN.getOrDefault(type, "");
        }
    }

    @Autowired
    private ProjectionStore projections;

    @Test
    void each_is_read_none_is_held_and_the_unit_that_it_is_about_shows_it() {
        Subject partnership = working();
        List<Example> examples = examplesOfFeedback()
                .map(path -> new Example(
                        path.getName(0).toString(),
                        path.getName(1).toString().replace(".json", ""),
                        ingrid.offers(partnership, "Tides", THIS_WEEK).created()))
                .toList();
        assertThat(examples).hasSizeGreaterThan(15);

        try (Examples feedback = new Examples()) {
            examples.forEach(one -> feedback.publish(
                    Topics.FEEDBACK_EVENTS,
                    one.type(),
                    one.name(),
                    one.campaign(),
                    1,
                    one.pooled() ? Map.of() : Map.of("occasion", one.unit().toString())));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(examples).allSatisfy(one -> {
                    assertThat(projections.find("campaigns", one.campaign())).isPresent();
                    assertThat(cora.state(one.unit()).at("/campaign/state").asString(""))
                            .isEqualTo(one.shown());
                }));
        String held = operator.sees("/api/operator/held").ok().response().body();
        assertThat(examples).extracting(Example::campaign).noneMatch(held::contains);
    }

    private static Stream<Path> examplesOfFeedback() {
        try (Stream<Path> all = Files.walk(EXAMPLES)) {
            return all
                    .filter(path -> path.toString().endsWith(".json"))
                    .filter(ContractExamplesTest::isOfFeedback)
                    .map(EXAMPLES::relativize)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfFeedback(Path example) {
        try {
            return Files.readString(example).contains("\"ce_source\": \"/feedback-service\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
