package org.campuspartners.runner.campus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.campuspartners.runner.kafka.Topics;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.JavaProgram;
import org.campuspartners.runner.process.OwnerOnly;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Secrets;

/**
 * The program of one instance of a service, and the environment that configures it. Instances differ in nothing but their port.
 */
record ServiceProgram(Part instance, CampusHome home, boolean asDeployed) {

    List<String> command() {
        Unpacked unpacked = new Unpacked(jar(), home.unpacked(instance.service()));
        Path program = unpacked.program();
        if (asDeployed) {
            return JavaProgram.jar(program, "256m", List.of(JavaProgram.EVERY_COMPILER));
        }
        List<String> options = new ArrayList<>(List.of("-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=64m"));
        options.addAll(unpacked.archived(!instance.isSecondInstance()));
        return JavaProgram.jar(program, "160m", options);
    }

    private Path jar() {
        Path folder =
                home.root().resolve(instance.service().title() + "-service").resolve("target");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith("-exec.jar"))
                        .findFirst()
                        .orElseThrow(() -> notBuilt(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw notBuilt(folder);
    }

    private static CampusProblem notBuilt(Path folder) {
        return new CampusProblem("There is no *-exec.jar in " + folder + ". Build first: mvn -DskipTests package");
    }

    Map<String, String> environment(Campus campus, Mongo mongo, Topics.Copies copies) {
        Secrets secrets = Secrets.of(home);
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_PORT", Integer.toString(campus.options().port(instance)));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SPRING_MONGODB_URI", mongo.uri(instance.service()));
        environment.put("SPRING_KAFKA_BOOTSTRAPSERVERS", campus.kafka());
        environment.put(
                "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI",
                campus.address(Part.SIGN_IN).toString());
        environment.put("CAMPUS_CLOCK_MOVABLE", "true");
        environment.put("CAMPUS_CLOCK_OFFSET", campus.clock().offset().toString());
        environment.put("CAMPUS_TOPICS_REPLICATIONFACTOR", Integer.toString(copies.replicationFactor()));
        environment.put("CAMPUS_TOPICS_MININSYNCREPLICAS", Integer.toString(copies.minInSyncReplicas()));
        switch (instance.service()) {
            case PARTNERSHIP -> {
                environment.put("CAMPUS_DIRECTORY_SECRET", secrets.named("directory"));
                environment.put("CAMPUS_PERSON_SECRET", secrets.named("person"));
            }
            case FEEDBACK -> {
                environment.put("CAMPUS_DIRECTORY_SECRET", secrets.named("directory"));
                Path keys = OwnerOnly.folder(home.keys().resolve("campaigns"));
                environment.put("CAMPUS_KEYS_DIRECTORY", keys.toString());
            }
            default -> {
                // Analytics shares no secret with anybody.
            }
        }
        return environment;
    }
}
