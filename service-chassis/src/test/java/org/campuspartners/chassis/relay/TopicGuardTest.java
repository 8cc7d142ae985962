package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;

/** R8 and F20: a service doesn't start on topics that would lose its events. */
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
    void f20_a_topic_that_expires_has_too_few_partitions_or_refuses_late_stamps_is_named_setting_by_setting()
            throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
        assertThatThrownBy(() ->
                        guard(BackingServices.kafka(), List.of(name), List.of()).look(BOUND))
                .isInstanceOf(TopicGuard.WrongTopics.class)
                .hasMessageContaining(name + ": partitions must be 12, but is 1")
                .hasMessageContaining("retention.ms must be -1")
                .hasMessageContaining("message.timestamp.after.max.ms must be 9223372036854775807");
    }

    @Test
    void f20_a_missing_topic_is_never_created_by_a_service() {
        assertThatThrownBy(() ->
                        guard(BackingServices.kafka(), List.of(name), List.of()).look(BOUND))
                .isInstanceOf(TopicGuard.WrongTopics.class)
                .hasMessageContaining("missing");
    }

    @Test
    void a_broker_that_is_away_is_no_verdict_on_its_topics() {
        assertThat(guard("127.0.0.1:1", List.of(name), List.of()).look(Duration.ofMillis(500)))
                .isEqualTo(TopicGuard.Verdict.KAFKA_IS_AWAY);
    }

    private static TopicGuard guard(String kafka, List<String> log, List<String> state) {
        return new TopicGuard(kafka, new TopicsProperties(log, state, 12, 1, 1, BOUND));
    }
}
