package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.campuspartners.chassis.http.Problem;

/** What Kafka knows of the service's consumer groups. Problem 503 where it does not answer. */
final class Offsets implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final Map<String, Set<TopicPartition>> partitions = new ConcurrentHashMap<>();

    Offsets(Admin admin) {
        this.admin = admin;
    }

    /** The records between what a group has committed and the end of its topic. */
    long lag(String topic, String group) {
        Set<TopicPartition> partitions = partitionsOf(topic);
        KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> committed = committed(group);
        // After the commits: what is behind may look further behind than it is, never nearer.
        Map<TopicPartition, ListOffsetsResultInfo> end = answer(offsets(partitions, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> start = answer(first);
        return partitions.stream()
                .mapToLong(partition -> {
                    long from = start.get(partition).offset();
                    long done = Math.max(from, committed.getOrDefault(partition, from));
                    return Math.max(0, end.get(partition).offset() - done);
                })
                .sum();
    }

    /** Where a group goes on in each partition of which it has committed anything. */
    Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = new HashMap<>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, next) -> {
                    if (next != null) {
                        committed.put(partition, next.offset());
                    }
                });
        return committed;
    }

    /** Has a group go on from there; refused by Kafka while the group has a member. */
    void put(String group, Map<TopicPartition, Long> next) {
        if (next.isEmpty()) {
            return;
        }
        answer(admin.alterConsumerGroupOffsets(
                        group,
                        next.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, one -> new OffsetAndMetadata(one.getValue()))))
                .all());
    }

    boolean hasMembers(String group) {
        KafkaFuture<Boolean> answer = admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .thenApply(found -> !found.members().isEmpty());
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw away();
        } catch (TimeoutException e) {
            throw away();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Forgets those of the groups that are there and have no member. */
    void forget(Collection<String> groups) {
        Set<String> there = answer(admin.listGroups().all()).stream()
                .map(one -> one.groupId())
                .filter(groups::contains)
                .collect(Collectors.toSet());
        there.removeIf(this::hasMembers);
        if (!there.isEmpty()) {
            answer(admin.deleteConsumerGroups(there).all());
        }
    }

    /** Asked once: a topic keeps its partitions for ever (rule R8). */
    private Set<TopicPartition> partitionsOf(String topic) {
        return partitions.computeIfAbsent(
                topic,
                one -> answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toSet()));
    }

    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Set<TopicPartition> partitions, OffsetSpec spec) {
        return admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec)))
                .all();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw away();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Problem away() {
        return Problem.unavailable("kafka-away", "Kafka does not answer; try again", PATIENCE);
    }

    private static Problem interrupted() {
        Thread.currentThread().interrupt();
        return Problem.unavailable("kafka-away", "The service is stopping; try again", PATIENCE);
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
