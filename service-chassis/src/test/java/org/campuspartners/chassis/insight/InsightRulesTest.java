package org.campuspartners.chassis.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules I1 and I2 of deriving, on every MongoDB at hand. */
@ParameterizedClass
@MethodSource("everyMongo")
class InsightRulesTest {

    private static final String RED = "team|red";
    private static final String BLUE = "team|blue";
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** Sums up the facts of a team. What happens between reading and writing is the test's. */
    private static final class Sums implements Insight {

        private final Set<String> failing = new TreeSet<>();
        private final Set<String> tooLarge = new TreeSet<>();
        private final AtomicInteger derivations = new AtomicInteger();
        private Runnable meanwhile = () -> {};

        @Override
        public String kind() {
            return "team";
        }

        @Override
        public Document derive(String group, Facts facts) {
            derivations.incrementAndGet();
            if (failing.contains(group)) {
                throw new IllegalStateException("a test says so");
            }
            int sum = facts
                    .collection("facts")
                    .find(new Document("team", group))
                    .map(fact -> fact.getInteger("n"))
                    .into(new ArrayList<>())
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            Runnable once = meanwhile;
            meanwhile = () -> {};
            once.run();
            Document result = new Document("sum", sum);
            return tooLarge.contains(group) ? result.append("filler", "x".repeat(17_000_000)) : result;
        }
    }

    private final MongoDatabase database;
    private final Sums sums = new Sums();
    private final InsightStore store;

    InsightRulesTest(Mongo mongo) {
        database = Durable.database(mongo.freshDatabase());
        store = instance();
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    private InsightStore instance() {
        return new InsightStore(List.of(sums), database, () -> NOW);
    }

    private void fact(int n) {
        database.getCollection("facts").insertOne(new Document("team", RED).append("n", n));
    }

    private Derived red() {
        return store.find(RED).orElseThrow();
    }

    @Test
    void what_is_wanted_is_derived_and_says_of_when_it_is() {
        fact(3);
        store.want(Set.of(RED, "nobody|derives this"));
        assertThat(store.find(RED)).isEmpty();
        assertThat(store.wanted()).isOne();

        store.sweep();

        assertThat(red()).isEqualTo(new Derived(RED, new Document("sum", 3), NOW, false));
        assertThat(store.wanted()).isZero();
    }

    @Test
    void i1_a_mark_that_is_left_behind_by_a_crash_is_found_by_whoever_sweeps() {
        fact(3);
        store.want(Set.of(RED));

        instance().sweep();

        assertThat(red().result()).containsEntry("sum", 3);
    }

    @Test
    void i1_two_instances_that_mark_a_group_first_at_once_both_leave_their_mark() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Set<String> groups =
                new TreeSet<>(IntStream.range(0, 50).mapToObj(i -> "team|" + i).toList());
        List<Thread> instances = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            InsightStore other = instance();
            instances.add(Thread.ofPlatform().start(() -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                other.want(groups);
            }));
        }
        for (Thread instance : instances) {
            instance.join();
        }
        assertThat(database.getCollection("insight_team").find())
                .hasSize(50)
                .allSatisfy(document -> assertThat(document).containsEntry("want", 2L));
    }

    @Test
    void i2_a_change_while_it_is_derived_has_it_derived_again() {
        fact(3);
        store.want(Set.of(RED));
        sums.meanwhile = () -> {
            fact(4);
            store.want(Set.of(RED));
        };

        store.sweep();
        assertThat(red().result()).containsEntry("sum", 3);
        assertThat(red().deriving()).isTrue();

        store.sweep();
        assertThat(red().result()).containsEntry("sum", 7);
        assertThat(red().deriving()).isFalse();
    }

    @Test
    void i2_a_slower_and_older_derivation_never_overwrites_a_newer_one() {
        fact(3);
        store.want(Set.of(RED));
        sums.meanwhile = () -> {
            fact(4);
            store.want(Set.of(RED));
            instance().sweep();
        };

        store.sweep();

        assertThat(red().result()).containsEntry("sum", 7);
        assertThat(red().deriving()).isFalse();
    }

    @Test
    void i2_one_that_fails_stays_wanted_and_stops_no_other() {
        sums.failing.add(BLUE);
        store.want(Set.of(BLUE, RED));

        store.sweep();

        assertThat(store.find(RED)).isPresent();
        assertThat(store.find(BLUE)).isEmpty();
        assertThat(store.wanted()).isOne();

        sums.failing.clear();
        store.sweep();
        assertThat(store.wanted()).isZero();
    }

    @Test
    void i2_one_that_the_store_does_not_take_stays_wanted_and_stops_no_other() {
        sums.tooLarge.add(BLUE);
        store.want(Set.of(BLUE, RED, "team|white"));

        store.sweep();

        assertThat(store.find(RED)).isPresent();
        assertThat(store.find("team|white")).isPresent();
        assertThat(store.find(BLUE)).isEmpty();
        assertThat(store.wanted()).isOne();
    }

    @Test
    void of_kinds_that_were_marked_elsewhere_nothing_is_derived_before_the_timer_has_it() {
        instance().want(Set.of(RED));
        store.sweepMarked();
        assertThat(sums.derivations).hasValue(0);

        store.want(Set.of(BLUE));
        store.sweepMarked();
        assertThat(store.wanted()).isZero();

        store.want(Set.of(RED));
        store.sweep();
        store.sweepMarked();
        assertThat(sums.derivations).hasValue(3);
    }

    @Test
    void more_groups_of_a_marked_kind_than_one_sweep_takes_follow_at_once() {
        store.want(
                new TreeSet<>(IntStream.range(0, 130).mapToObj(i -> "team|" + i).toList()));

        assertThat(store.sweepMarked()).isTrue();
        assertThat(store.sweepMarked()).isFalse();
        assertThat(store.wanted()).isZero();
    }

    @Test
    void what_is_not_wanted_is_not_derived() {
        store.want(Set.of(RED));
        store.sweep();
        store.sweep();
        assertThat(sums.derivations).hasValue(1);
    }

    @Test
    void more_groups_than_one_sweep_takes_follow_at_once() {
        store.want(
                new TreeSet<>(IntStream.range(0, 130).mapToObj(i -> "team|" + i).toList()));

        assertThat(store.sweep()).isTrue();
        assertThat(store.sweep()).isFalse();
        assertThat(store.wanted()).isZero();
    }

    private void sweeping(Rest rest, Runnable marking, String until) {
        InsightSweep sweep = new InsightSweep(store, Duration.ofHours(1), rest);
        sweep.start();
        try {
            marking.run();
            await().atMost(Duration.ofSeconds(10)).until(() -> store.find(until).isPresent());
        } finally {
            sweep.stop();
        }
    }

    private void want(String group, boolean moreToCome) {
        store.of(Generation.FIRST).want(Set.of(group), moreToCome);
    }

    @Test
    void a_mark_wakes_the_sweep_long_before_its_timer() {
        sweeping(new Rest(System::nanoTime), () -> want(RED, false), RED);
    }

    @Test
    void what_is_marked_while_a_sweep_is_under_way_waits_for_the_end_of_its_rest() {
        Rest rest = new Rest(System::nanoTime);
        List<Duration> left = new CopyOnWriteArrayList<>();
        sums.meanwhile = () -> {
            want(BLUE, false);
            sums.meanwhile = () -> left.add(rest.left());
        };
        sweeping(rest, () -> want(RED, false), BLUE);
        assertThat(left).containsExactly(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void a_sweep_is_rested_from_for_long_only_where_more_is_known_to_come(boolean before, boolean meanwhile) {
        AtomicLong took = new AtomicLong();
        Rest rest = new Rest(() -> System.nanoTime() + took.get());
        sums.meanwhile = () -> {
            took.set(Duration.ofSeconds(4).toNanos());
            want(BLUE, meanwhile);
        };
        sweeping(rest, () -> want(RED, before), RED);
        assertThat(rest.left().toMillis() > 1_000).isEqualTo(before || meanwhile);
    }
}
