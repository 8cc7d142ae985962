package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.bson.Document;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fault F16: a rebuild under load, with holds and discards, in which a process is killed; then the switch. Its instances are
 * processes of their own; this one writes what they read, and looks.
 */
@Tag("processes")
@Tag("long")
class F16RebuildUnderLoadIT {

    private static final int SUBJECTS = 60;
    private static final Generation SECOND = new Generation(2);
    private static final Generation THIRD = new Generation(3);
    private static final List<String> POISONED = List.of("tally/7", "tally/19", "tally/31");
    private static final String DISCARDED = "tally/19";

    private final MongoDatabase database = BackingServices.freshDatabase();
    private final Log log = Log.ofItsOwn();
    private final List<Process> processes = new ArrayList<>();
    private final long[] written = new long[SUBJECTS];
    private final Random chance = new Random(20261125);
    private Instance onlooker;

    @TempDir
    Path folder;

    /** A service, killed when whoever started it is gone. */
    public static void main(String[] args) throws IOException {
        MongoDatabase database = MongoClients.create(args[0]).getDatabase(args[1]);
        Instance instance = new Instance(
                database,
                acting(database, args[2]),
                new RebuildProperties(Duration.ofMillis(100), Duration.ofSeconds(30), Duration.ofHours(1)),
                Duration.ofMillis(500));
        instance.rebuild.start();
        while (System.in.read() >= 0) {
            continue;
        }
        Runtime.getRuntime().halt(0);
    }

    /** It notes how far each subject was acted on. */
    private static Counts acting(MongoDatabase database, String topic) {
        Counts counts = new Counts(topic);
        counts.acting = stored -> database.getCollection("followed")
                .bulkWrite(stored.stream()
                        .map(one -> new UpdateOneModel<Document>(
                                Filters.eq("_id", one.subject()),
                                Updates.max("sequence", one.sequence()),
                                new UpdateOptions().upsert(true)))
                        .toList());
        return counts;
    }

    private Process service() throws IOException {
        Path arguments = folder.resolve(processes.size() + ".args");
        Files.writeString(
                arguments,
                "-XX:TieredStopAtLevel=1 -Xmx256m -D%s=%s -cp \"%s\" %s %s %s %s"
                        .formatted(
                                Instance.KAFKA_AT,
                                BackingServices.kafka(),
                                System.getProperty("java.class.path"),
                                F16RebuildUnderLoadIT.class.getName(),
                                "\"" + BackingServices.mongo().uri() + "\"",
                                database.getName(),
                                log.topic));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(processes.size() + ".log").toFile())
                .start();
        processes.add(process);
        return process;
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        onlooker.close();
        log.close();
    }

    /** A subject's next event: now and then after the one that follows it, twice, or one that can't be applied. */
    private void writeOne() {
        int number = chance.nextInt(SUBJECTS);
        long next = ++written[number];
        if (chance.nextInt(20) == 0) {
            write(number, ++written[number]);
        }
        write(number, next);
        if (chance.nextInt(10) == 0) {
            write(number, next);
        }
    }

    private void write(int number, long sequence) {
        String subject = "tally/" + number;
        boolean poison = sequence == 5 && POISONED.contains(subject);
        log.write(
                number % 12,
                poison ? Sent.event(subject, sequence, "{\"word\":\"poison\"}") : Sent.event(subject, sequence));
    }

    private void passOverWhatIsDiscarded() {
        await().atMost(Instance.PATIENCE).until(() -> {
            onlooker.discard(DISCARDED, 5);
            return onlooker.subject(DISCARDED).seen() >= 5;
        });
    }

    @Test
    void i4_whoever_is_killed_it_ends_in_a_switch_and_all_is_counted_and_followed_once() throws Exception {
        onlooker = new Instance(database, acting(database, log.topic));
        onlooker.live.stop();
        Process killed = service();
        service();
        for (int i = 0; i < 1200; i++) {
            writeOne();
        }
        AtomicBoolean enough = new AtomicBoolean();
        Thread load = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                writeOne();
            }
        });
        try {
            await().atMost(Instance.PATIENCE)
                    .until(() -> onlooker.uptake().store().heldIds().containsAll(POISONED));
            assertThat(onlooker.generations.begin()).isTrue();
            await().atMost(Instance.PATIENCE)
                    .until(() -> onlooker.offsets.hasMembers(Building.group(SECOND, onlooker.counts)));
            killed.destroyForcibly().waitFor();
            service();
            passOverWhatIsDiscarded();
            await().atMost(Instance.PATIENCE)
                    .until(() -> onlooker.generations.live().equals(SECOND));
        } finally {
            enough.set(true);
            load.join();
        }
        everythingIsCountedAndFollowed();

        Map<String, Object> live = Kept.of(database, SECOND);
        assertThat(onlooker.generations.begin()).isTrue();
        await().atMost(Instance.PATIENCE)
                .until(() -> onlooker.generations.live().equals(THIRD));
        await().atMost(Instance.PATIENCE)
                .untilAsserted(() -> assertThat(Kept.of(database, THIRD)).isEqualTo(live));
    }

    private void everythingIsCountedAndFollowed() {
        await().atMost(Instance.PATIENCE).untilAsserted(() -> {
            assertThat(onlooker.offsets.lag(log.topic, SECOND.of(onlooker.counts.group())))
                    .isZero();
            assertThat(onlooker.insights.wanted()).isZero();
            assertThat(onlooker.uptake().store().heldIds())
                    .containsExactlyInAnyOrderElementsOf(POISONED.stream()
                            .filter(one -> !one.equals(DISCARDED))
                            .toList());
        });
        long sum = 0;
        for (int number = 0; number < SUBJECTS; number++) {
            Subject subject = onlooker.subject("tally/" + number);
            boolean held = subject.held() != null;
            List<Long> all = LongStream.rangeClosed(1, held ? 4 : written[number])
                    .filter(sequence -> sequence != 5 || !subject.id().equals(DISCARDED))
                    .boxed()
                    .toList();
            assertThat(subject.made().getList("order", Long.class))
                    .as(subject.id())
                    .isEqualTo(all);
            assertThat(followed(subject.id())).as(subject.id()).isEqualTo(subject.seen());
            sum += all.stream().mapToLong(Long::longValue).sum();
        }
        assertThat(onlooker.insights.find("team|red").orElseThrow().result())
                .isEqualTo(new Document("subjects", SUBJECTS).append("sum", (int) sum));
    }

    private long followed(String subject) {
        return database.getCollection("followed")
                .find(Filters.eq("_id", subject))
                .first()
                .getLong("sequence");
    }
}
