package org.campuspartners.chassis.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.campuspartners.chassis.store.StoreAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Sets up the relay of a service: producer, journal, sweep, the guard over its topics. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@EnableConfigurationProperties({RelayProperties.class, TopicsProperties.class})
public class RelayAutoConfiguration {

    /** Records of many aggregates go together, which costs a broker less; an event on its own waits for it in vain. */
    private static final int LINGER_MILLIS = 2;

    /** Idempotent and acknowledged by all in-sync replicas; not for one blocking send per event. */
    @Bean
    ClosingProducer relayProducer(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, RelayProperties bounds) {
        int delivery = (int) bounds.deliveryTimeout().toMillis();
        return new ClosingProducer(new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        delivery,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        delivery / 2,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        delivery / 2,
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MILLIS,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024),
                new StringSerializer(),
                new ByteArraySerializer()));
    }

    /** The producer, kept apart from whatever other producers a framework sets up. */
    record ClosingProducer(Producer<String, byte[]> producer) implements AutoCloseable {
        @Override
        public void close() {
            producer.close(Duration.ofSeconds(5));
        }
    }

    @Bean
    Journal journal(MongoDatabase database) {
        return new Journal(database);
    }

    @Bean
    RelayLifecycle relayLifecycle(
            @Value("${spring.kafka.bootstrap-servers}") String bootstrapServers,
            ClosingProducer kafka,
            MongoDatabase database,
            Journal journal,
            RelayProperties bounds,
            TopicsProperties topics,
            MeterRegistry registry,
            ConfigurableApplicationContext context) {
        RelayMetrics metrics = new RelayMetrics(registry);
        return new RelayLifecycle(
                new TopicGuard(bootstrapServers, topics),
                topics,
                bounds,
                () -> new Relay(
                        kafka.producer(),
                        new Clearing(database, journal, metrics),
                        new BackOff(bounds.longestBackOff(), System::nanoTime),
                        metrics),
                relay -> new Sweep(database, relay, metrics, bounds.inMemory().toBytes()),
                metrics,
                () -> Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context, () -> 1))));
    }

    @Bean
    RelayFlow relayFlow(RelayLifecycle lifecycle) {
        return new RelayFlow(lifecycle);
    }

    @Bean
    JournalController journalController(Journal journal, ClosingProducer kafka) {
        return new JournalController(new Republication(journal, kafka.producer()));
    }
}
