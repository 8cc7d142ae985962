package org.campuspartners.runner.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final List<NewTopic> topics = Topics.all(new Topics.Copies(1, 1));

    @Test
    void r8_events_are_kept_for_ever_in_twelve_partitions() {
        for (String name : List.of("partnership.events", "feedback.events")) {
            assertThat(named(name).numPartitions()).isEqualTo(12);
            assertThat(named(name).configs())
                    .containsAllEntriesOf(Map.of(
                            "cleanup.policy", "delete",
                            "retention.ms", "-1",
                            "retention.bytes", "-1",
                            "message.timestamp.type", "CreateTime",
                            "message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
                            "unclean.leader.election.enable", "false"));
        }
    }

    @Test
    void c12_the_directory_is_compacted_and_what_was_erased_does_not_linger() {
        assertThat(named("partnership.directory").configs())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry("max.compaction.lag.ms", "86400000")
                .containsEntry("segment.ms", "86400000")
                .doesNotContainKey("retention.ms");
    }

    @Test
    void r8_copies_are_as_many_as_the_brokers_can_hold() {
        assertThat(Topics.Copies.onBrokers(1)).isEqualTo(new Topics.Copies(1, 1));
        assertThat(Topics.Copies.onBrokers(3)).isEqualTo(new Topics.Copies(3, 2));
    }

    private NewTopic named(String name) {
        return topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
