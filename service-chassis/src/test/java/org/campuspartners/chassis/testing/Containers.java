package org.campuspartners.chassis.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB and Kafka from images, where a Docker engine answers. */
final class Containers {

    private static final String MONGO_IMAGE = "mongo:8.0";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    private Containers() {}

    @SuppressWarnings("resource") // lives as long as the JVM
    static Optional<Mongo> mongo() {
        if (!engineAnswers()) {
            return Optional.empty();
        }
        MongoDBContainer container = new MongoDBContainer(MONGO_IMAGE).withReplicaSet();
        container.start();
        stopWithTheJvm(container::stop);
        return Optional.of(new Mongo(MONGO_IMAGE + " (container)", container.getConnectionString() + "/", true));
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    static Optional<String> kafka() {
        if (!engineAnswers()) {
            return Optional.empty();
        }
        KafkaContainer container = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        stopWithTheJvm(container::stop);
        return Optional.of(container.getBootstrapServers());
    }

    private static boolean engineAnswers() {
        // Asking Testcontainers without an engine costs seconds and a page of log.
        boolean named = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return named && DockerClientFactory.instance().isDockerAvailable();
    }

    private static void stopWithTheJvm(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}
