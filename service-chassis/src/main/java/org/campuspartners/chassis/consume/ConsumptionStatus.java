package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.operator.FlowSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far each projection is behind its topic, and how much it holds. Problem 503 where Kafka does not answer. */
public final class ConsumptionStatus implements FlowSource, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumptionStatus.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Uptake> uptakes;
    private final RereadSchedule schedule;
    private final Admin admin;
    private final Map<String, Set<TopicPartition>> partitions = new ConcurrentHashMap<>();

    ConsumptionStatus(List<Uptake> uptakes, RereadSchedule schedule, Admin admin) {
        this.uptakes = uptakes;
        this.schedule = schedule;
        this.admin = admin;
    }

    /** The records between what each group has committed and the end of its topic. */
    @Override
    public List<FlowSource.Consumption> consumption() {
        List<FlowSource.Consumption> rows = new ArrayList<>();
        for (Uptake one : uptakes) {
            Projection projection = one.projection();
            rows.add(new FlowSource.Consumption(
                    projection.name(), projection.topic(), projection.group(), lag(projection)));
        }
        return rows;
    }

    @Override
    public long held() {
        return uptakes.stream().mapToLong(one -> one.store().heldCount()).sum();
    }

    @Override
    public long unreadable() {
        return uptakes.stream()
                .mapToLong(one -> one.unreadables().count(one.projection()))
                .sum();
    }

    @Override
    public Optional<String> underWay() {
        return schedule.busy() ? Optional.of("held events are read again") : Optional.empty();
    }

    /** Brings the metrics up to date. */
    void measure() {
        for (Uptake one : uptakes) {
            try {
                one.meters()
                        .level(
                                one.store().heldCount(),
                                one.unreadables().count(one.projection()),
                                lag(one.projection()));
            } catch (RuntimeException e) {
                LOG.debug("no figures of {} for now", one.name(), e);
            }
        }
    }

    private long lag(Projection projection) {
        try {
            Set<TopicPartition> partitions = partitionsOf(projection.topic());
            KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> first = offsets(partitions, OffsetSpec.earliest());
            Map<TopicPartition, OffsetAndMetadata> committed =
                    answer(admin.listConsumerGroupOffsets(projection.group()).partitionsToOffsetAndMetadata());
            // After the commits: what is behind may look further behind than it is, never nearer.
            Map<TopicPartition, ListOffsetsResultInfo> end = answer(offsets(partitions, OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> start = answer(first);
            return partitions.stream()
                    .mapToLong(partition -> {
                        OffsetAndMetadata next = committed.get(partition);
                        long from = start.get(partition).offset();
                        long done = next == null ? from : Math.max(from, next.offset());
                        return Math.max(0, end.get(partition).offset() - done);
                    })
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw Problem.unavailable("kafka-away", "Kafka does not answer; try again", PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("kafka-away", "The service is stopping; try again", PATIENCE);
        }
    }

    /** Asked once: a topic keeps its partitions for ever (rule R8). */
    private Set<TopicPartition> partitionsOf(String topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        Set<TopicPartition> known = partitions.get(topic);
        if (known != null) {
            return known;
        }
        Set<TopicPartition> found =
                answer(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toSet());
        partitions.put(topic, found);
        return found;
    }

    private KafkaFuture<Map<TopicPartition, ListOffsetsResultInfo>> offsets(
            Set<TopicPartition> partitions, OffsetSpec spec) {
        return admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec)))
                .all();
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
