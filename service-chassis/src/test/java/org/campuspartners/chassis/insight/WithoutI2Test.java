package org.campuspartners.chassis.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.fault.Mortal.before;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.fault.without.I2;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;

/** That rule I2 is needed. */
class WithoutI2Test {

    private static final String RED = "team|red";

    private static final class Counted implements Insight {
        @Override
        public String kind() {
            return "team";
        }

        @Override
        public Document derive(String group, Facts facts) {
            return new Document("facts", facts.collection("facts").countDocuments());
        }
    }

    private final MongoDatabase database = BackingServices.freshDatabase();

    private InsightStore instance(UnaryOperator<MongoDatabase> store) {
        return new InsightStore(List.of(new Counted()), store.apply(database), () -> Instant.EPOCH);
    }

    private void fact(InsightStore store) {
        database.getCollection("facts").insertOne(new Document());
        store.want(Set.of(RED));
    }

    /** What stands there for good, when one was stopped between its aggregation and its write, and another went on. */
    private Derived derived(UnaryOperator<MongoDatabase> rule) throws Exception {
        Mortal process = Mortal.stoppedAt(before("insight_team.bulkWrite"));
        InsightStore slow = instance(real -> process.database(rule.apply(real)));
        InsightStore other = instance(rule);
        fact(other);
        var late = CompletableFuture.runAsync(slow::sweep);
        process.untilThere();
        fact(other);
        other.sweep();
        process.wake();
        late.get(30, TimeUnit.SECONDS);
        return other.find(RED).orElseThrow();
    }

    @Test
    void i2_with_what_was_done_as_a_condition_the_newer_stays() throws Exception {
        assertThat(derived(real -> real)).isEqualTo(new Derived(RED, new Document("facts", 2L), Instant.EPOCH, false));
    }

    @Test
    void i2_without_it_the_older_stands_there_for_good() throws Exception {
        assertThat(derived(I2::in).result()).isEqualTo(new Document("facts", 1L));
    }
}
