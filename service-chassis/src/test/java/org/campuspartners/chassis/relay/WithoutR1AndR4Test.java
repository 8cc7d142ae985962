package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.before;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.UnaryOperator;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.aggregate.TestAggregates;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.fault.without.R1;
import org.campuspartners.chassis.fault.without.R4;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That rules R1 and R4 are needed. */
class WithoutR1AndR4Test {

    private final RelayFixture service = new RelayFixture();

    @AfterEach
    void close() {
        service.close();
    }

    /** The sequences in the log, when one event was left behind, a second was handed over, and no outbox says that it waits. */
    private List<Long> published(UnaryOperator<Outbox> rule) {
        count(service.leftBehind(), id(1), 1);
        count(TestAggregates.of(service.database, rule.apply(service.outbox()), new Tally(service.topic)), id(1), 2);
        service.untilNothingIsPending();
        return AtRest.firstCopies(service.read(service.topic)).get("tally/" + id(1));
    }

    @Test
    void r1_with_the_whole_list_what_was_left_behind_goes_first() {
        assertThat(published(outbox -> outbox)).containsExactly(1L, 2L);
    }

    @Test
    void r1_without_the_whole_list_what_was_left_behind_is_never_published() {
        assertThat(published(R1::new)).containsExactly(2L);
    }

    /** What waits, when a second event was written after the first was acknowledged and before it was cleared. */
    private List<Long> waiting(UnaryOperator<MongoDatabase> clear) {
        count(service.leftBehind(), id(1), 1);
        Mortal process = Mortal.stoppedAt(before("tallies.bulkWrite"));
        RelayFixture clearing = service.another(real -> process.database(clear.apply(real)), kafka -> kafka);
        clearing.sweepTwice();
        process.untilThere();
        count(service.leftBehind(), id(1), 2);
        process.wake();
        RelayFixture.until("the turn's end", () -> clearing.relay.turns() == 0);
        return service.pendingOf(id(1)).stream().map(WireRecord::sequence).toList();
    }

    @Test
    void r4_with_a_pull_by_sequence_what_was_published_is_cleared_and_the_rest_waits() {
        assertThat(waiting(real -> real)).containsExactly(2L);
    }

    @Test
    void r4_without_it_a_list_that_is_set_whole_loses_the_event_that_came_meanwhile() {
        assertThat(waiting(R4::settingTheWhole)).isEmpty();
    }

    @Test
    void r4_without_it_a_clear_by_version_clears_nothing_for_as_long_as_others_write() {
        assertThat(waiting(real -> R4.byVersion(real, 1))).containsExactly(1L, 2L);
    }
}
