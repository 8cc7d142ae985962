package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.event.Event;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.Insight;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Projections bound through Spring Cloud Stream, as a service has them. */
@ExtendWith(OutputCaptureExtension.class)
class BindingIT extends BoundServiceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void c9_a_projection_reads_from_the_beginning_and_commits_what_it_keeps() {
        log.writeAll(Sent.event("tally/a", 1), Sent.event("tally/a", 2), Sent.event("tally/b", 1));

        ConfigurableApplicationContext service = start(counts);

        ProjectionStore store = service.getBean(ProjectionStore.class);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(store.find("counts", "tally/a"))
                    .hasValueSatisfying(a -> assertThat(a.made()).containsEntry("sum", 3));
            assertThat(store.query("counts", new Document("made.sum", 1))).hasSize(1);
        });
        ConsumptionStatus status = service.getBean(ConsumptionStatus.class);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status.consumption())
                .singleElement()
                .satisfies(row -> assertThat(row.lag()).isZero())
                .satisfies(row -> assertThat(row.group()).isEqualTo(counts.group())));
        assertThat(status.held()).isZero();
    }

    @Test
    void c6_a_batch_that_ends_in_a_class_cast_exception_comes_again_until_it_passes() {
        AtomicInteger failures = new AtomicInteger();
        Insight broken = new Insight() {
            @Override
            public String kind() {
                return "team";
            }

            @Override
            public String collection() {
                boolean sweeping = Thread.currentThread().getName().equals("insights");
                if (!sweeping && failures.getAndDecrement() > 0) {
                    throw new ClassCastException("three times");
                }
                return "teams";
            }

            @Override
            public Document derive(String group, Facts facts) {
                return new Document("subjects", facts.collection("seen_counts").countDocuments());
            }
        };
        ConfigurableApplicationContext service =
                start(counts, context -> context.registerBean("teams", Insight.class, () -> broken));
        failures.set(3);

        log.writeAll(Sent.event("tally/a", 1));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(counts.followed).hasSize(1));
        assertThat(failures).hasNonPositiveValue();
        assertThat(service.getBean(ConsumptionStatus.class).held()).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        service.getBean(InsightStore.class).find("team|red"))
                .hasValueSatisfying(red -> assertThat(red.result()).containsEntry("subjects", 1L))
                .hasValueSatisfying(red -> assertThat(red.deriving()).isFalse()));
    }

    @Test
    void c4_a_gap_that_fills_heals_by_itself() {
        log.writeAll(Sent.event("tally/a", 2), Sent.event("tally/a", 3));
        ConfigurableApplicationContext service = start(counts);
        ConsumptionStatus status = service.getBean(ConsumptionStatus.class);
        await().atMost(PATIENCE).until(() -> status.held() == 1);

        log.write(Sent.event("tally/a", 1));

        await().atMost(PATIENCE).until(() -> status.held() == 0);
        assertThat(service.getBean(ProjectionStore.class)
                        .find("counts", "tally/a")
                        .orElseThrow()
                        .made())
                .containsEntry("order", List.of(1L, 2L, 3L));
    }

    @Test
    void c4_what_is_held_is_read_again_at_start_up_and_on_the_timer() {
        log.writeAll(Sent.event("tally/a", 1, "{\"word\":\"poison-a\",\"n\":1}"));
        log.writeAll(Sent.event("tally/b", 1, "{\"word\":\"poison-b\",\"n\":1}"));
        ConfigurableApplicationContext before = start(counts);
        await().atMost(PATIENCE)
                .until(() -> before.getBean(ConsumptionStatus.class).held() == 2);
        before.close();

        counts.antidotes.add("poison-a");
        ConfigurableApplicationContext after = start(counts, "campus.consumption.reread-interval=200ms");
        ConsumptionStatus status = after.getBean(ConsumptionStatus.class);
        await().atMost(PATIENCE).until(() -> status.held() == 1);

        counts.antidotes.add("poison-b");
        await().atMost(PATIENCE).until(() -> status.held() == 0);
    }

    @Test
    void the_trace_of_an_event_is_in_the_log_while_it_is_taken_and_gone_after() {
        List<String> traces = new CopyOnWriteArrayList<>();
        Counts tracing = new Counts(log.topic) {
            @Override
            public Document apply(Document made, Event event) {
                traces.add(String.valueOf(MDC.get("traceId")));
                return super.apply(made, event);
            }
        };
        log.writeAll(Sent.event("tally/a", 1).withTraceparent(TRACEPARENT), Sent.event("tally/a", 2));
        start(tracing);

        await().atMost(PATIENCE).until(() -> traces.size() == 2);
        assertThat(traces).containsExactly(TRACE, "null");
    }

    @Test
    void a_batch_that_is_being_taken_when_the_service_stops_is_kept_and_committed() throws Exception {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        counts.acting = stored -> {
            taking.countDown();
            pass(stopping);
        };
        log.writeAll(Sent.event("tally/a", 1), Sent.event("tally/a", 2));
        ConfigurableApplicationContext service = start(counts);
        assertThat(taking.await(60, TimeUnit.SECONDS)).isTrue();
        service.addApplicationListener((ContextClosedEvent event) -> stopping.countDown());
        service.close();
        int kept = counts.followed.size();
        counts.acting = stored -> {};

        ConfigurableApplicationContext after = start(counts);
        ConsumptionStatus status = after.getBean(ConsumptionStatus.class);
        await().atMost(PATIENCE).until(() -> status.consumption().getFirst().lag() == 0);
        assertThat(kept).isPositive();
        assertThat(counts.followed.getLast().sequence()).isEqualTo(2);
        assertThat(counts.followed.stream().map(Stored::sequence)).doesNotHaveDuplicates();
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_is_logged_of_an_event_bears_its_trace_and_no_other(CapturedOutput output) {
        log.writeAll(
                Sent.event("tally/traced", 1, "{\"word\":\"poison\"}").withTraceparent(TRACEPARENT),
                Sent.event("tally/untraced", 1, "{\"word\":\"poison\"}"));
        ConfigurableApplicationContext service = start(counts);

        await().atMost(PATIENCE)
                .until(() -> service.getBean(ConsumptionStatus.class).held() == 2);
        assertThat(output.getAll().lines().filter(line -> line.contains("counts holds tally/")))
                .anyMatch(line -> line.contains("tally/traced") && line.contains(TRACE))
                .anyMatch(line -> line.contains("tally/untraced"))
                .noneMatch(line -> line.contains("tally/untraced") && line.matches(".*[0-9a-f]{32}.*"));
    }

    @Test
    void a_service_without_projections_starts_and_binds_nothing() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.mongodb.uri=" + BackingServices.mongo().uri(database.getName()),
                        "spring.kafka.bootstrap-servers=" + BackingServices.kafka(),
                        "spring.main.banner-mode=off")
                .run();
        running.add(context);

        assertThat(context.getBean(ConsumptionStatus.class).consumption()).isEmpty();
        assertThat(context.getBean(InsightStore.class).wanted()).isZero();
    }
}
