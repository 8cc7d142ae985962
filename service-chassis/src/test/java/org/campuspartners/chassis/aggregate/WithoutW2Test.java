package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.before;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.fault.without.W2;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;

/** That rule W2 is needed. */
class WithoutW2Test {

    private final MongoDatabase database = BackingServices.freshDatabase();

    private Aggregates<Tally.State, Command, Tally.Event> instance(UnaryOperator<MongoDatabase> store) {
        return TestAggregates.of(store.apply(database), TestAggregates.deaf(), new Tally("tallies"));
    }

    /** What two people who count at once come to; both are told that it is done. */
    private int counted(UnaryOperator<MongoDatabase> store) throws Exception {
        Mortal slow = Mortal.stoppedAt(before("tallies.findOneAndUpdate"));
        var slower = instance(real -> slow.database(store.apply(real)));
        var other = instance(store);
        other.create(id(1), Request.creating("ada", "start", "10", "c"), new Command.Start(10));

        var late = CompletableFuture.supplyAsync(
                () -> slower.apply(id(1), Request.natural("ada", "count", "1"), new Command.Count(1)));
        slow.untilThere();
        assertThat(other.apply(id(1), Request.natural("bob", "count", "5"), new Command.Count(5)))
                .isInstanceOf(Done.class);
        slow.wake();
        assertThat(late.get(30, TimeUnit.SECONDS)).isInstanceOf(Done.class);
        return other.find(id(1)).orElseThrow().state().total();
    }

    @Test
    void w2_with_the_version_both_of_two_who_count_at_once_are_counted() throws Exception {
        assertThat(counted(real -> real)).isEqualTo(16);
    }

    @Test
    void w2_without_the_version_one_of_two_who_count_at_once_is_lost() throws Exception {
        assertThat(counted(W2::in)).isEqualTo(11);
    }
}
