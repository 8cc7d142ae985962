package org.campuspartners.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.campuspartners.chassis.testing.BackingServices.Kafka;

/** A KRaft broker from Maven Central's jars, a process of its own. */
final class LocalBroker {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private LocalBroker() {}

    static Kafka start() {
        Path folder = LocalProcess.temporaryFolder("kafka");
        int port = LocalProcess.freePort();
        int controllerPort = LocalProcess.freePort();
        write(folder.resolve("server.properties"), settings(folder, port, controllerPort));
        write(folder.resolve("logback.xml"), """
                <configuration><root level="OFF"/></configuration>
                """);
        write(
                folder.resolve("java.args"),
                "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlogback.configurationFile=%s -cp \"%s\" %s %s"
                        .formatted(
                                folder.resolve("logback.xml"),
                                System.getProperty("java.class.path"),
                                LocalBroker.class.getName(),
                                folder.resolve("server.properties")));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        LocalProcess broker = LocalProcess.start(folder, List.of(java, "@" + folder.resolve("java.args")));
        String address = "127.0.0.1:" + port;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
            LocalProcess.await("Kafka in " + folder, PATIENCE, () -> !admin.describeCluster()
                    .nodes()
                    .get(5, TimeUnit.SECONDS)
                    .isEmpty());
        }
        return new Kafka("broker process", address, broker::pause, broker::resume);
    }

    private static String settings(Path folder, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, folder.resolve("log"));
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process itself: formats the folder and runs the broker. */
    public static void main(String[] settings) {
        String cluster = Uuid.randomUuid().toString();
        int formatted = StorageTool.execute(new String[] {"format", "-t", cluster, "-c", settings[0]}, System.out);
        if (formatted != 0) {
            System.exit(formatted);
        }
        kafka.Kafka.main(settings);
    }
}
