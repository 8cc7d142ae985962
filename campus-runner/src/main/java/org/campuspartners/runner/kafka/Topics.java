package org.campuspartners.runner.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.campuspartners.runner.process.CampusProblem;

/** The topics as a deployment makes them; the services only check them. */
public final class Topics {

    private static final int PARTITIONS = 12;
    private static final String FOR_EVER = "-1";
    private static final Duration ERASED_WITHIN = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How many copies of each record there are, and how many of them an acknowledgement stands for. */
    public record Copies(int replicationFactor, int minInSyncReplicas) {

        static Copies onBrokers(int brokers) {
            return brokers < 3 ? new Copies(1, 1) : new Copies(3, 2);
        }
    }

    private final String bootstrapServers;

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Makes the topics that are not there; those that are stay as they are. */
    public Copies make() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis()))) {
            Copies copies = Copies.onBrokers(admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .size());
            Set<String> there = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing = all(copies).stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            create(admin, missing);
            return copies;
        } catch (ExecutionException | TimeoutException e) {
            throw new CampusProblem("Kafka at " + bootstrapServers + " does not let its topics be made: " + e, e);
        } catch (KafkaException e) {
            throw new CampusProblem("There is no Kafka at " + bootstrapServers + ": " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while making topics", e);
        }
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? e.getMessage() : reason(e.getCause());
    }

    private static void create(Admin admin, List<NewTopic> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            admin.createTopics(topics).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    static List<NewTopic> all(Copies copies) {
        return List.of(
                log("partnership.events", copies),
                log("feedback.events", copies),
                state("partnership.directory", copies));
    }

    /** A topic whose records stay, in their order, for ever. */
    private static NewTopic log(String name, Copies copies) {
        return topic(
                name,
                copies,
                Map.of("cleanup.policy", "delete", "retention.ms", FOR_EVER, "retention.bytes", FOR_EVER));
    }

    /** A topic that keeps the last record of each key, and what was erased no longer than twice that time. */
    private static NewTopic state(String name, Copies copies) {
        String bound = Long.toString(ERASED_WITHIN.toMillis());
        return topic(
                name, copies, Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", bound, "segment.ms", bound));
    }

    private static NewTopic topic(String name, Copies copies, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        settings.put("message.timestamp.type", "CreateTime");
        settings.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        settings.put("unclean.leader.election.enable", "false");
        settings.put("min.insync.replicas", Integer.toString(copies.minInSyncReplicas()));
        return new NewTopic(name, PARTITIONS, (short) copies.replicationFactor()).configs(settings);
    }
}
