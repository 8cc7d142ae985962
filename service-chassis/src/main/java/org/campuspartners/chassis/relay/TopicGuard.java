package org.campuspartners.chassis.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks whether the topics are as R8 says. Services never create them: deployment does. */
final class TopicGuard {

    private static final Duration NEW_TOPIC = Duration.ofSeconds(3);

    private final String bootstrapServers;
    private final TopicsProperties topics;

    TopicGuard(String bootstrapServers, TopicsProperties topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    /** What a look at the topics led to. */
    enum Verdict {
        AS_THEY_MUST_BE,
        KAFKA_IS_AWAY
    }

    /**
     * Asks Kafka once.
     *
     * @throws WrongTopics when one is missing or set otherwise
     */
    Verdict look(Duration within) {
        List<String> names = new ArrayList<>(topics.log());
        names.addAll(topics.state());
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) within.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(within.toMillis(), 5_000));
        Admin admin = Admin.create(settings);
        try {
            checkOnceKnown(admin, names, within.toMillis());
            return Verdict.AS_THEY_MUST_BE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.KAFKA_IS_AWAY;
        } catch (TimeoutException e) {
            return Verdict.KAFKA_IS_AWAY;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException missing) {
                throw new WrongTopics(List.of("a topic is missing: " + missing.getMessage()));
            }
            if (e.getCause() instanceof RetriableException) {
                return Verdict.KAFKA_IS_AWAY;
            }
            throw new IllegalStateException("the topics can't be described", e.getCause());
        } finally {
            // Left to itself it may wait for ever for the answer of a broker that stands still.
            admin.close(Duration.ZERO);
        }
    }

    /** A topic that was just created is unknown to some brokers for a moment. */
    private void checkOnceKnown(Admin admin, List<String> names, long millis)
            throws ExecutionException, InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + Math.min(TimeUnit.MILLISECONDS.toNanos(millis), NEW_TOPIC.toNanos());
        while (true) {
            try {
                check(admin, names, millis);
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() > deadline) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private void check(Admin admin, List<String> names, long millis)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, TopicDescription> found =
                admin.describeTopics(names).allTopicNames().get(millis, TimeUnit.MILLISECONDS);
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<ConfigResource, Config> configs =
                admin.describeConfigs(resources).all().get(millis, TimeUnit.MILLISECONDS);
        List<String> broken = new ArrayList<>();
        resources.forEach(resource -> {
            Map<String, String> settings = new HashMap<>();
            configs.get(resource).entries().forEach(entry -> settings.put(entry.name(), entry.value()));
            String name = resource.name();
            broken.addAll(
                    new TopicRules(topics).broken(name, topics.state().contains(name), found.get(name), settings));
        });
        if (!broken.isEmpty()) {
            throw new WrongTopics(broken);
        }
    }

    /** The topics are not as they must be: the service doesn't start. */
    static final class WrongTopics extends RuntimeException {
        WrongTopics(List<String> broken) {
            super(String.join("; ", broken));
        }
    }
}
