package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.campuspartners.partnership.testing.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The class lists that the campus is tried out with. */
class SampleTermTest extends RunningImports {

    private static final Path LISTS = Path.of("../campus-runner/src/main/resources/sample-term/class-lists");

    @Test
    void the_sample_terms_class_lists_are_taken_over_whole() {
        Answer done = finished(post(coordinator(), "/api/imports?confirmWithdrawals=true", "application/zip", zip()));

        assertThat(done.text("state")).isEqualTo("applied");
        assertThat(done.body().path("problems").size()).isZero();
        JsonNode classes = get(coordinator(), "/api/classes?limit=100").body().path("items");
        assertThat(classes.size()).isEqualTo(5);
        assertThat(classes)
                .extracting(shown -> shown.path("title").asString())
                .contains("Ecology, lecture A", "How people learn", "Ethics tutorial");
        assertThat(get(coordinator(), "/api/people?name=Lindqvist")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(get(coordinator(), "/api/terms").body().path("items").size()).isEqualTo(4);
        assertThat(idOf("e.lindqvist")).matches("[0-9a-f]{32}");
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(LISTS)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
