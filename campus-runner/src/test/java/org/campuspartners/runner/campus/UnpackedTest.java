package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {

    /** As the build gives it to every jar. */
    private static final FileTime BUILT = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

    @TempDir
    Path folder;

    /** Stands where the loader of an executable jar stands, and takes it apart into one piece. */
    public static final class Extracts {
        public static void main(String[] args) throws IOException {
            Path jar = Path.of(System.getProperty("java.class.path"));
            Files.copy(jar, Files.createDirectories(Path.of(args[2])).resolve(jar.getFileName()));
        }
    }

    @Test
    void what_was_built_anew_is_unpacked_anew_though_neither_its_size_nor_its_time_has_changed() throws IOException {
        Path jar = folder.resolve("sample-exec.jar");
        Unpacked unpacked = new Unpacked(jar, folder.resolve("unpacked"));
        build(jar, "one");
        long size = Files.size(jar);
        assertThat(said(unpacked.program())).isEqualTo("one");

        build(jar, "two");

        assertThat(Files.size(jar)).isEqualTo(size);
        assertThat(said(unpacked.program())).isEqualTo("two");
    }

    @Test
    void what_was_not_built_anew_stays_as_it_is() throws IOException {
        Path jar = folder.resolve("sample-exec.jar");
        Unpacked unpacked = new Unpacked(jar, folder.resolve("unpacked"));
        build(jar, "one");
        unpacked.program();
        Path archive = Files.createFile(folder.resolve("unpacked/archive"));

        build(jar, "one");
        unpacked.program();

        assertThat(archive).exists();
    }

    @Test
    void its_classes_are_archived_from_the_second_stop_of_a_build_on() throws IOException {
        Path jar = folder.resolve("sample-exec.jar");
        Unpacked unpacked = new Unpacked(jar, folder.resolve("unpacked"));
        build(jar, "one");
        unpacked.program();
        assertThat(unpacked.archived(true)).contains("-XX:-AutoCreateSharedArchive");

        Unpacked.stopped(unpacked.folder());
        unpacked.program();
        assertThat(unpacked.archived(true)).contains("-XX:+AutoCreateSharedArchive");
        assertThat(unpacked.archived(false)).contains("-XX:-AutoCreateSharedArchive");

        build(jar, "two");
        unpacked.program();
        assertThat(unpacked.archived(true)).contains("-XX:-AutoCreateSharedArchive");
    }

    private static void build(Path jar, String says) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Extracts.class.getName());
        String program = Extracts.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            write(out, "BOOT-INF/", new byte[0]);
            write(
                    out,
                    program,
                    Extracts.class.getResourceAsStream("/" + program).readAllBytes());
            write(out, "says", says.getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(jar, BUILT);
    }

    private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static String said(Path program) throws IOException {
        try (JarFile jar = new JarFile(program.toFile())) {
            return new String(jar.getInputStream(jar.getEntry("says")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
