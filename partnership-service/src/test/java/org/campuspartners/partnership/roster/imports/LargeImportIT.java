package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.partnership.roster.oneroster.Institution;
import org.campuspartners.partnership.testing.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Class lists of a large institution on a small heap. It prints what {@code docs/performance.md} has of it. */
@Tag("long")
class LargeImportIT {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration BOUND = Duration.ofMinutes(60);
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"10000, 50000", "200000, 1000000"})
    void class_lists_of_that_size_are_taken_over(int people, int enrolments) throws IOException {
        MongoDatabase database = BackingServices.freshDatabase();
        Path lists = Institution.of(9, people, enrolments).in(folder);

        try (ServiceProcess service = new ServiceProcess(folder, database.getName(), HEAP_MEGABYTES).start()) {
            report(people, enrolments, "first", service, lists);
            report(people, enrolments, "the same again", service, lists);
        }

        assertThat(database.getCollection("people").countDocuments()).isEqualTo(people);
        database.drop();
    }

    private static void report(int people, int enrolments, String which, ServiceProcess service, Path lists)
            throws IOException {
        long begun = System.nanoTime();
        String location = service.handIn(lists);
        long checked = System.nanoTime();
        await().atMost(BOUND).pollInterval(Duration.ofMillis(200)).until(() -> List.of("applied", "refused")
                .contains(service.get(location).text("state")));
        long ended = System.nanoTime();

        assertThat(service.get(location).text("state")).isEqualTo("applied");
        System.out.printf(
                "| %,d people, %,d enrolments, %s | %.1f MB | %d s | %d s | %d MB | %d MB |%n",
                people,
                enrolments,
                which,
                Files.size(lists) / 1e6,
                Duration.ofNanos(checked - begun).toSeconds(),
                Duration.ofNanos(ended - checked).toSeconds(),
                peak(service, 1),
                peak(service, 2));
    }

    /**
     * The most that was on the heap, in MB.
     *
     * @param group 1 before a collection, 2 after it
     */
    private static int peak(ServiceProcess service, int group) throws IOException {
        return Files.readString(service.log("gc.log"))
                .lines()
                .map(COLLECTED::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(group)))
                .max()
                .orElse(0);
    }
}
