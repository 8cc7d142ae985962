package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.partnership.roster.oneroster.Institution;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However often, and whenever, the service is killed while it takes class lists over: they are taken over. */
@Tag("long")
class KilledImportIT {

    private static final int KILLS = 20;
    private static final int PEOPLE = 10_000;
    private static final Duration BOUND = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    @Test
    void twenty_kills_at_random_moments_change_nothing_of_what_comes_of_an_import() {
        long seed = System.nanoTime();
        System.out.println("kills of seed " + seed);
        Random random = new Random(seed);
        MongoDatabase database = BackingServices.freshDatabase();
        Path lists = Institution.of(5, PEOPLE, 5 * PEOPLE).in(folder);

        try (ServiceProcess service = new ServiceProcess(folder, database.getName(), 256).start()) {
            String location = service.handIn(lists);
            int kills = 0;
            while (kills < KILLS) {
                long until = done(service, location) + random.nextInt(PEOPLE / KILLS);
                await().atMost(BOUND)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(random.nextInt(1, 50)))
                        .until(() -> done(service, location) >= until || ended(service.get(location)));
                if (ended(service.get(location))) {
                    throw new AssertionError("taken over after " + kills + " kills already, of seed " + seed);
                }
                service.kill();
                kills++;
                service.start();
            }
            applied(service, location);
        }
        Map<String, Document> killed = Entries.of(database).states();
        database.drop();

        try (ServiceProcess service = new ServiceProcess(folder, database.getName(), 256).start()) {
            applied(service, service.handIn(lists));
        }
        assertThat(killed).hasSizeGreaterThan(PEOPLE);
        assertThat(Entries.of(database).states()).as("seed " + seed).isEqualTo(killed);
        database.drop();
    }

    private static void applied(ServiceProcess service, String location) {
        await().atMost(BOUND).until(() -> ended(service.get(location)));
        assertThat(service.get(location).text("state")).isEqualTo("applied");
    }

    private static boolean ended(Answer found) {
        return List.of("applied", "refused").contains(found.text("state"));
    }

    private static long done(ServiceProcess service, String location) {
        return service.get(location).body().path("done").asLong(0);
    }
}
