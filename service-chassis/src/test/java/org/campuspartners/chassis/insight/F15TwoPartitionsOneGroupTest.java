package org.campuspartners.chassis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.campuspartners.chassis.store.Durable;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault F15: two partitions' facts are of one group, and each instance that derives it is stopped between aggregate and write. */
@ParameterizedClass
@MethodSource("everyMongo")
class F15TwoPartitionsOneGroupTest {

    private static final String RED = "team|red";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoDatabase database;
    private final Deriving one;
    private final Deriving other;

    F15TwoPartitionsOneGroupTest(Mongo mongo) {
        database = Durable.database(mongo.freshDatabase());
        one = new Deriving();
        other = new Deriving();
    }

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    /** An instance that reads one of the partitions, and derives; it stops where it has aggregated and not written yet. */
    private final class Deriving implements Insight {

        private final InsightStore store = new InsightStore(List.of(this), database, () -> Instant.EPOCH);
        private final Semaphore aggregated = new Semaphore(0);
        private final Semaphore awake = new Semaphore(0);
        private Thread sweeping;

        @Override
        public String kind() {
            return "team";
        }

        @Override
        public Document derive(String group, Facts facts) {
            int sum = 0;
            for (Document fact : facts.collection("facts").find()) {
                sum += fact.getInteger("n");
            }
            aggregated.release();
            pass(awake);
            return new Document("sum", sum);
        }

        /** A batch of its partition: the fact is kept, then the group is marked. */
        private void takes(int n) {
            database.getCollection("facts").insertOne(new Document("n", n));
            store.want(Set.of(RED));
        }

        private void derivesUntilAggregated() {
            sweeping = Thread.ofPlatform().start(store::sweep);
            pass(aggregated);
        }

        private void wakes() throws InterruptedException {
            awake.release();
            assertThat(sweeping.join(PATIENCE)).isTrue();
        }

        private void derivesAtOnce() {
            awake.release();
            store.sweep();
        }
    }

    private static void pass(Semaphore semaphore) {
        try {
            assertThat(semaphore.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Derived red() {
        return one.store.find(RED).orElseThrow();
    }

    @Test
    void i2_the_one_that_saw_less_wakes_last_and_changes_nothing() throws Exception {
        one.takes(3);
        one.derivesUntilAggregated();
        other.takes(4);
        other.derivesUntilAggregated();

        other.wakes();
        assertThat(red().result()).containsEntry("sum", 7);
        assertThat(red().deriving()).isFalse();

        one.wakes();
        assertThat(red().result()).containsEntry("sum", 7);
        assertThat(red().deriving()).isFalse();
    }

    @Test
    void i2_the_one_that_saw_less_wakes_first_and_the_group_stays_wanted() throws Exception {
        one.takes(3);
        one.derivesUntilAggregated();
        other.takes(4);
        other.derivesUntilAggregated();

        one.wakes();
        assertThat(red().result()).containsEntry("sum", 3);
        assertThat(red().deriving()).isTrue();

        other.wakes();
        other.derivesAtOnce();
        assertThat(red().result()).containsEntry("sum", 7);
        assertThat(red().deriving()).isFalse();
    }

    @Test
    void i2_both_are_killed_there_and_whoever_sweeps_next_derives_it() throws Exception {
        one.takes(3);
        one.derivesUntilAggregated();
        other.takes(4);
        other.derivesUntilAggregated();

        new Deriving().derivesAtOnce();
        assertThat(red().result()).containsEntry("sum", 7);
        assertThat(red().deriving()).isFalse();

        one.wakes();
        other.wakes();
        assertThat(red().result()).containsEntry("sum", 7);
    }

    @Test
    void without_the_condition_on_what_was_derived_before_the_one_that_saw_less_would_stay() throws Exception {
        one.takes(3);
        Document sawLess = new Document("sum", 3);
        other.takes(4);
        other.derivesAtOnce();
        assertThat(red().result()).containsEntry("sum", 7);

        database.getCollection("insight_team")
                .updateOne(new Document("_id", RED), new Document("$set", new Document("result", sawLess)));

        other.derivesAtOnce();
        assertThat(red().result()).containsEntry("sum", 3);
        assertThat(red().deriving()).isFalse();
    }
}
