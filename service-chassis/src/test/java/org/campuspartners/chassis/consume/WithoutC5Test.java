package org.campuspartners.chassis.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.fault.Mortal.before;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.campuspartners.chassis.consume.Log.Sent;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.fault.without.C5;
import org.junit.jupiter.api.Test;

/** That rule C5 is needed. */
class WithoutC5Test extends StationTest {

    /** What is made of three events by the time an instance commits them that was overtaken by one with the first alone. */
    private List<Long> committed(UnaryOperator<MongoDatabase> rule) throws Exception {
        var batch = log.writeAll(Sent.event(SUBJECT, 1), Sent.event(SUBJECT, 2), Sent.event(SUBJECT, 3));
        Mortal process = Mortal.stoppedAt(before("seen_counts.bulkWrite"));
        Station owner = new Station(process.database(rule.apply(station.database)), log.topic);
        var delivered = CompletableFuture.runAsync(() -> owner.deliver(batch));
        process.untilThere();
        station.deliver(batch.getFirst());
        process.wake();
        delivered.get(30, TimeUnit.SECONDS);
        return order();
    }

    @Test
    void c5_with_another_fold_of_the_same_batch_all_of_it_takes_effect() throws Exception {
        assertThat(committed(real -> real)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void c5_without_it_what_the_other_did_not_have_is_lost() throws Exception {
        assertThat(committed(C5::in)).containsExactly(1L);
    }
}
