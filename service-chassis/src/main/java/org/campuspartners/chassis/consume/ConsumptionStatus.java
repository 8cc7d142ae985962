package org.campuspartners.chassis.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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

    /** Whether a filled gap waits to be read again. */
    @Override
    public boolean busy() {
        return schedule.busy();
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
            List<TopicPartition> partitions = admin
                    .describeTopics(List.of(projection.topic()))
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .get(projection.topic())
                    .partitions()
                    .stream()
                    .map(partition -> new TopicPartition(projection.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(projection.group())
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Map<TopicPartition, Long> from = offsets(partitions, OffsetSpec.earliest());
            committed.forEach((partition, offset) -> {
                if (offset != null && from.containsKey(partition)) {
                    from.merge(partition, offset.offset(), Math::max);
                }
            });
            Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
            return partitions.stream()
                    .mapToLong(partition -> Math.max(0, end.get(partition) - from.get(partition)))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw Problem.unavailable("kafka-away", "Kafka does not answer; try again", PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("kafka-away", "The service is stopping; try again", PATIENCE);
        }
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> spec));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                admin.listOffsets(asked).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }
}
