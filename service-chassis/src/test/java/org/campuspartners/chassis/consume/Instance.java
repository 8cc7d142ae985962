package org.campuspartners.chassis.consume;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.campuspartners.chassis.consume.Settling.Ask;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.generation.Generations;
import org.campuspartners.chassis.generation.TestGenerations;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.Insight;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.insight.TestInsights;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.testing.BackingServices;

/**
 * One instance of a service that consumes, derives and takes part in rebuilds; two on one database are two instances. What is for
 * Spring Cloud Stream in a service, a plain consumer does here. It looks how a rebuild stands when it is told to.
 */
final class Instance implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** In a process of its own it is told where Kafka is. */
    static final String KAFKA_AT = "campus.test.kafka";

    /** It is stopped often, and who stops waits for what the broker still holds back. */
    private static final Map<String, Object> KAFKA = Map.of(
            "bootstrap.servers",
            Optional.ofNullable(System.getProperty(KAFKA_AT)).orElseGet(BackingServices::kafka),
            "fetch.max.wait.ms",
            50);

    final MongoDatabase database;
    final Counts counts;
    final Generations generations;
    final Uptakes uptakes;
    final InsightStore insights;
    final Rereading rereading = new Rereading(() -> LogReader.of(KAFKA));
    final RereadSchedule rereads;
    final Reading live = new Reading();
    final Builds builds;
    final Switching switching;
    final Leftovers leftovers;
    final Rebuild rebuild;
    final Offsets offsets = new Offsets(Admin.create(KAFKA));
    private final TestInsights deriving;

    Instance(MongoDatabase plain, Counts counts) {
        this(plain, counts, new RebuildProperties(Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofHours(1)));
    }

    Instance(MongoDatabase plain, Counts counts, RebuildProperties properties) {
        this(plain, counts, properties, Duration.ofHours(1));
    }

    Instance(MongoDatabase plain, Counts counts, RebuildProperties properties, Duration rereadEvery) {
        this.counts = counts;
        database = Durable.database(plain);
        generations = TestGenerations.of(database);
        deriving = new TestInsights(List.of(new Teams()), database, generations::live);
        insights = deriving.store();
        uptakes = new Uptakes(List.of(counts), database, insights, new SimpleMeterRegistry(), generations::live);
        rereads = new RereadSchedule(uptakes, rereading, rereadEvery);
        rereads.start();
        builds = new Builds(uptakes, insights, offsets, Instance::replay);
        switching = new Switching(generations, uptakes, offsets, rereading);
        leftovers = new Leftovers(List.of(counts), insights.collections(), database, offsets);
        rebuild = new Rebuild(generations, live, rereads, builds, switching, leftovers, properties);
        live.start(generations.live());
    }

    private static Replay replay(Uptake uptake, String group) {
        return new Replay(uptake, group, KAFKA, Duration.ofMillis(200));
    }

    /** What a team's subjects have counted. */
    private static final class Teams implements Insight {

        @Override
        public String kind() {
            return "team";
        }

        @Override
        public Document derive(String group, Facts facts) {
            int subjects = 0;
            int sum = 0;
            for (Document one : facts.collection("seen_counts").find(new Document("made.team", group.substring(5)))) {
                subjects++;
                sum += one.get("made", Document.class).getInteger("sum");
            }
            return new Document("subjects", subjects).append("sum", sum);
        }
    }

    /** Takes new events for the generation that is shown. */
    final class Reading implements LiveConsumption {

        private Replay replay;
        private volatile Generation generation;

        @Override
        public Generation generation() {
            return generation;
        }

        @Override
        public boolean isRunning() {
            return replay != null;
        }

        @Override
        public void stop() {
            if (replay != null) {
                replay.stop();
                replay = null;
            }
        }

        @Override
        public void start(Generation next) {
            generation = next;
            replay = replay(uptakes.of(next).getFirst(), next.of(counts.group()));
        }
    }

    /** Takes new events whatever a rebuild asks, as a process that was stopped in the middle of a batch still counts as doing. */
    LiveConsumption neverStopping() {
        return new LiveConsumption() {
            @Override
            public Generation generation() {
                return live.generation();
            }

            @Override
            public boolean isRunning() {
                return live.isRunning();
            }

            @Override
            public void stop() {}

            @Override
            public void start(Generation next) {
                live.start(next);
            }
        };
    }

    /** The one that is shown. */
    Uptake uptake() {
        return uptakes.live().getFirst();
    }

    Uptake uptake(int generation) {
        return uptakes.of(new Generation(generation)).getFirst();
    }

    Subject subject(String id) {
        return uptake().store().load(id);
    }

    Building building() {
        return builds.join(generations.look().build()).orElseThrow();
    }

    Optional<Hold> discard(String subject, long sequence) {
        Ask ask = new Ask(sequence, "id-" + subject + "-" + sequence, "a test says so");
        return rereading.reread(uptake(), subject, Optional.of(ask));
    }

    /** Until all that is in the log was taken and derived, and offsets say so. */
    void untilAtRest() {
        await().atMost(PATIENCE).until(() -> {
            Generation now = generations.live();
            return offsets.lag(counts.topic(), now.of(counts.group())) == 0 && insights.wanted() == 0;
        });
    }

    void untilBuilt() {
        await().atMost(PATIENCE).until(() -> building().lag() == 0);
    }

    boolean isSwitching() {
        return generations.look().switching();
    }

    /** Takes its part until that generation is shown. */
    void untilLive(int generation) {
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    rebuild.look();
                    return generations.look().live().number() == generation;
                });
        rebuild.look();
    }

    @Override
    public void close() {
        builds.leave();
        live.stop();
        rereads.stop();
        deriving.close();
        offsets.close();
    }
}
