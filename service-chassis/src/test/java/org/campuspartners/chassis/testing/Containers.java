package org.campuspartners.chassis.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.campuspartners.chassis.testing.BackingServices.Kafka;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB and Kafka from images, where a Docker engine answers. */
final class Containers {

    private static final String MONGO_IMAGE = "mongo:8.0";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    private Containers() {}

    @SuppressWarnings("resource") // lives as long as the JVM
    static Optional<Mongo> mongo() {
        MongoDBContainer container = new MongoDBContainer(MONGO_IMAGE)
                .withReplicaSet()
                // The replica set's own command, and leave to bring failures about.
                .withCommand("--replSet", "docker-rs", "--setParameter", "enableTestCommands=1");
        return started(container)
                .map(up -> new Mongo(MONGO_IMAGE + " (container)", up.getConnectionString() + "/", true));
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    static Optional<Kafka> kafka() {
        KafkaContainer container = new KafkaContainer(KAFKA_IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        return started(container)
                .map(up -> new Kafka(
                        "container",
                        up.getBootstrapServers(),
                        () -> up.getDockerClient()
                                .pauseContainerCmd(up.getContainerId())
                                .exec(),
                        () -> up.getDockerClient()
                                .unpauseContainerCmd(up.getContainerId())
                                .exec()));
    }

    /** Nothing where no engine answers, or the image can't be had within Testcontainers' own bounds. */
    private static <C extends GenericContainer<C>> Optional<C> started(C container) {
        if (!engineAnswers()) {
            return Optional.empty();
        }
        try {
            container.start();
        } catch (ContainerFetchException | ContainerLaunchException e) {
            System.out.println(
                    "[backing services] no container of " + container.getDockerImageName() + ": " + e.getMessage());
            return Optional.empty();
        }
        stopWithTheJvm(container::stop);
        return Optional.of(container);
    }

    private static boolean engineAnswers() {
        // Where no registry is in reach, Testcontainers tries for minutes to pull its own helpers.
        if ("no".equals(System.getenv("CAMPUS_TEST_CONTAINERS"))) {
            return false;
        }
        // Asking Testcontainers without an engine costs seconds and a page of log.
        boolean named = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return named && DockerClientFactory.instance().isDockerAvailable();
    }

    private static void stopWithTheJvm(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}
