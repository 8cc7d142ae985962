package org.campuspartners.runner.bench.relay;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The same work without the service: the same producer's settings, the same write concern. */
abstract class OtherRelay implements AutoCloseable {

    final KafkaProducer<String, byte[]> producer;
    final MongoDatabase database;

    OtherRelay(String kafka, MongoDatabase database) {
        this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        64 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends what waits, and clears it. */
    abstract void drain();

    @Override
    public void close() {
        producer.close();
    }
}
