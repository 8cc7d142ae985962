package org.campuspartners.runner.bench.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link PlainService} on a service's own libraries, without anything of ours, set up as the service was. */
record PlainProgram(RunningService like, Path folder) {

    /** A binding's name has dashes, which no variable of an environment can say. */
    private static final List<String> CONSUMER = List.of(
            "--spring.cloud.function.definition=events",
            "--spring.cloud.stream.bindings.events-in-0.destination=partnership.events",
            "--spring.cloud.stream.bindings.events-in-0.group=bench-plain",
            "--spring.cloud.stream.kafka.binder.auto-create-topics=false",
            "--management.endpoint.health.probes.enabled=true");

    private static final List<String> OURS = List.of("service-chassis", "event-contracts");

    List<String> command() throws IOException {
        List<String> command =
                like.command().stream().takeWhile(word -> !word.equals("-jar")).collect(Collectors.toList());
        command.addAll(List.of("-cp", ownClasses() + File.pathSeparator + libraries(), PlainService.class.getName()));
        command.addAll(CONSUMER);
        return command;
    }

    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        like.environment().forEach((name, value) -> {
            if (name.startsWith("SPRING_") || name.startsWith("SERVER_")) {
                environment.put(name, value);
            }
        });
        environment.put("SPRING_THREADS_VIRTUAL_ENABLED", "true");
        environment.put("MANAGEMENT_HEALTH_MONGODB_ENABLED", "false");
        return environment;
    }

    /** The one class alone: the runner's jar would bring the runner's libraries. */
    private Path ownClasses() throws IOException {
        String name = PlainService.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve("classes").resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = PlainService.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return folder.resolve("classes");
    }

    private String libraries() {
        try (Stream<Path> jars = Files.list(like.program().resolveSibling("lib"))) {
            return jars.filter(jar -> OURS.stream()
                            .noneMatch(own -> jar.getFileName().toString().startsWith(own)))
                    .map(Path::toString)
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
