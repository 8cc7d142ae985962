package org.campuspartners.runner.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.campuspartners.runner.process.JavaProgram;

/** The program of the broker's process: prepares the log's folder once, then is the broker. */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** The command line of a broker that keeps its log in that folder. */
    public static List<String> program(int port, int controller, Path data, boolean asDeployed) {
        List<String> options = new ArrayList<>(List.of("-Dlogback.configurationFile=process-logback.xml"));
        if (asDeployed) {
            options.add(JavaProgram.EVERY_COMPILER);
        }
        return JavaProgram.main(
                BrokerProcess.class,
                "256m",
                options,
                List.of(Integer.toString(port), Integer.toString(controller), data.toString()));
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[2]);
        Path log = data.resolve("log");
        Path file = Files.createDirectories(data).resolve("server.properties");
        Map<String, String> properties =
                new BrokerSettings(Integer.parseInt(args[0]), Integer.parseInt(args[1]), log).properties();
        List<String> lines = new ArrayList<>();
        properties.forEach((name, value) -> lines.add(name + "=" + value));
        Files.write(file, lines);
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(file);
        }
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path file) {
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        if (StorageTool.execute(arguments, System.out) != 0) {
            throw new IllegalStateException("The folder of " + file + " can't be prepared");
        }
    }
}
