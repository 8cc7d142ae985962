package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** R8: topics are made by deployment; a service only looks at them. What it finds wrong is in {@link F20WrongTopicsIT}. */
class TopicGuardTest {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private final String name = "guarded-" + UUID.randomUUID();

    @Test
    void r8_topics_as_deployment_makes_them_pass() {
        BackingServices.topics(name);
        BackingServices.stateTopics(name + "-state");
        assertThat(guard(BackingServices.kafka(), List.of(name), List.of(name + "-state"))
                        .look(BOUND))
                .isEqualTo(TopicGuard.Verdict.AS_THEY_MUST_BE);
    }

    @Test
    void a_broker_that_is_away_is_no_verdict_on_its_topics() {
        assertThat(guard("127.0.0.1:1", List.of(name), List.of()).look(Duration.ofMillis(500)))
                .isEqualTo(TopicGuard.Verdict.KAFKA_IS_AWAY);
    }

    /** A client that closes without a bound waits now and then for an answer that nobody waits for any more. */
    @Test
    @Timeout(60)
    void a_broker_that_stands_still_is_away_and_holds_up_nobody_who_asks() {
        BackingServices.topics(name);
        TopicGuard guard = guard(BackingServices.kafka(), List.of(name), List.of());
        BackingServices.whileKafkaIsStopped(() -> {
            for (int i = 0; i < 20; i++) {
                assertThat(guard.look(Duration.ofMillis(100))).isEqualTo(TopicGuard.Verdict.KAFKA_IS_AWAY);
            }
        });
        assertThat(guard.look(BOUND)).isEqualTo(TopicGuard.Verdict.AS_THEY_MUST_BE);
    }

    private static TopicGuard guard(String kafka, List<String> log, List<String> state) {
        return new TopicGuard(kafka, new TopicsProperties(log, state, 12, 1, 1, BOUND));
    }
}
