package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.partnership.testing.Answer;
import org.junit.jupiter.api.Test;

/** What a coordinator, or somebody with a coordinator's password, might hand in. */
class HostileImportTest extends RunningImports {

    private static final int MOST = 64 << 20;

    @Test
    void one_that_turns_out_to_be_too_large_is_413_and_leaves_nothing_behind() throws IOException {
        Set<Path> before = bundlesHere();

        Answer answer = send(to(coordinator(), "/api/imports")
                .header("Content-Type", "application/zip")
                .header("Idempotency-Key", "too-large-in-pieces")
                .POST(BodyPublishers.ofInputStream(() -> zeros(MOST + 1))));

        answer.refused(413, "too-large");
        nothingIsLeft(before);
    }

    @Test
    void one_that_was_cut_off_on_its_way_leaves_nothing_behind() throws IOException {
        Set<Path> before = bundlesHere();
        byte[] bundle = good().withDemographics().bytes();

        Answer done = finished(handIn(Arrays.copyOf(bundle, bundle.length / 2)));

        assertThat(done.text("state")).isEqualTo("refused");
        nothingIsLeft(before);
    }

    /** Others on this machine may hand in as well, and are done soon. */
    private static void nothingIsLeft(Set<Path> before) {
        await().untilAsserted(() -> assertThat(before).containsAll(bundlesHere()));
    }

    private static Set<Path> bundlesHere() throws IOException {
        try (Stream<Path> files = Files.list(Room.USUAL.folder())) {
            return files.filter(file -> file.getFileName().toString().startsWith("class-lists"))
                    .collect(Collectors.toSet());
        }
    }

    private static InputStream zeros(int length) {
        return new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }
        };
    }
}
