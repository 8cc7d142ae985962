package org.campuspartners.runner.storm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.campuspartners.runner.process.Part;

/**
 * A rule of the protocol that is broken on purpose: one place of the chassis's source reads otherwise, and the class that comes of it is
 * put before the right one in the programs of the services. The sources and the programs that were built stay as they are.
 */
enum Plant {
    /** R1: only what was written last is handed to the relay, whatever waits before it. */
    HANDS_OVER_ONLY_THE_NEWEST_EVENT(
            "aggregate/MongoAggregates.java",
            "outbox.handOver(type.collection(), after.id(), after.pending());",
            "outbox.handOver(type.collection(), after.id(),"
                    + " after.pending().subList(Math.max(0, after.pending().size() - 1), after.pending().size()));");

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final String PACKAGE = "org/campuspartners/chassis/";

    private final String file;
    private final String right;
    private final String wrong;

    Plant(String file, String right, String wrong) {
        this.file = file;
        this.right = right;
        this.wrong = wrong;
    }

    /** Makes that folder a project whose services have the fault. */
    Path in(Path root) throws IOException {
        Path source = PROJECT.resolve("service-chassis/src/main/java/" + PACKAGE + file);
        String text = Files.readString(source);
        if (!text.contains(right)) {
            throw new IllegalStateException(source + " no longer says: " + right);
        }
        Path sources = Files.createDirectories(root.resolve("plant/sources"));
        Path planted = Files.writeString(sources.resolve(source.getFileName()), text.replace(right, wrong));
        for (Part service : Part.SERVICES) {
            Path target = Files.createDirectories(root.resolve(service.title() + "-service/target"));
            Path program = Files.copy(built(service), target.resolve("planted-exec.jar"));
            Path classes = compile(planted, libraries(program, root.resolve("plant/" + service.title())), root);
            addTo(program, classes);
        }
        return root;
    }

    private static Path built(Part service) throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve(service.title() + "-service/target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Path> libraries(Path program, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (FileSystem jar = FileSystems.newFileSystem(program);
                Stream<Path> libraries = Files.list(jar.getPath("BOOT-INF/lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(
                        library, folder.resolve(library.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (Stream<Path> copied = Files.list(folder)) {
            return copied.toList();
        }
    }

    private static Path compile(Path source, List<Path> libraries, Path root) throws IOException {
        Path classes = Files.createDirectories(root.resolve("plant/classes"));
        String classPath = libraries.stream().map(Path::toString).collect(Collectors.joining(":"));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "21",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        source.toString());
        if (exit != 0) {
            throw new IllegalStateException("The planted source can't be compiled: " + source);
        }
        return classes;
    }

    /** A program's own classes come before those of its libraries. */
    private static void addTo(Path program, Path classes) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + program.toUri()), Map.of());
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path entry = jar.getPath("BOOT-INF/classes")
                        .resolve(classes.relativize(file).toString());
                Files.createDirectories(entry.getParent());
                Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
