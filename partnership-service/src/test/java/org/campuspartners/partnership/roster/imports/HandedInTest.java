package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.campuspartners.chassis.http.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedInTest {

    @TempDir
    Path folder;

    @Test
    void a_bundle_lies_here_while_it_is_checked_and_for_its_owner_alone() throws IOException {
        try (HandedIn bundle = HandedIn.of(body(), new Room(folder, 0))) {
            assertThat(bundle.file()).hasContent("bundle");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bundle.file())))
                    .isEqualTo("rw-------");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void one_that_comes_in_part_is_forgotten() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        };

        assertThatThrownBy(() -> HandedIn.of(new SequenceInputStream(body(), broken), new Room(folder, 0)))
                .hasMessage("cut off");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void where_the_disk_is_nearly_full_it_is_asked_for_later() {
        assertThatThrownBy(() -> HandedIn.of(body(), new Room(folder, Long.MAX_VALUE)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("no-room-for-class-lists");
                    assertThat(problem.retryAfter()).isPresent();
                });
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_a_process_that_was_killed_left_behind_goes_and_what_another_checks_stays() throws IOException {
        Path left = leftFor("class-lists1.zip", Duration.ofMinutes(61));
        Path underWay = leftFor("class-lists2.zip", Duration.ofMinutes(59));
        Path another = leftFor("lists.zip", Duration.ofMinutes(61));

        HandedIn.of(body(), new Room(folder, 0)).close();

        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
        assertThat(another).exists();
    }

    private Path leftFor(String name, Duration time) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(time)));
    }

    private static InputStream body() {
        return new ByteArrayInputStream("bundle".getBytes());
    }
}
