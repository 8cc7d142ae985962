package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.after;
import static org.campuspartners.chassis.fault.Mortal.before;

import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Tally;
import org.campuspartners.chassis.event.WireRecord;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.fault.Mortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F5: a relay is stopped between an acknowledgement and the clear, and wakes when others have gone on. */
class F05RelayStoppedTest {

    private final RelayFixture service = new RelayFixture();
    private Mortal process;
    private RelayFixture stopped;

    @AfterEach
    void all_comes_to_rest() {
        try (service) {
            AtRest.comesToRest(service);
        }
    }

    /** A relay that has published event 1 of a tally, and not yet cleared it. */
    private void stopped(Mortal.Point point) {
        count(service.leftBehind(), id(1), 1);
        process = Mortal.stoppedAt(point);
        stopped = service.another(process);
        stopped.sweepTwice();
        process.untilThere();
    }

    private void wakes() {
        process.wake();
        RelayFixture.until("the turn's end", () -> stopped.relay.turns() == 0);
    }

    private void counted(boolean handedOver) {
        (handedOver ? service.handedOver() : service.leftBehind())
                .apply(id(1), Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
    }

    @Test
    void it_wakes_before_its_journal_entry_when_another_instance_has_published_and_cleared_more() {
        stopped(before("journal.insertMany"));
        counted(true);
        service.untilNothingIsPending();
        counted(false);
        wakes();

        assertThat(service.pendingOf(id(1))).extracting(WireRecord::sequence).containsExactly(3L);
    }

    @Test
    void it_wakes_before_its_clear_when_another_instance_has_appended_and_leaves_that_alone() {
        stopped(after("journal.insertMany"));
        counted(false);
        counted(false);
        wakes();

        assertThat(service.pendingOf(id(1))).extracting(WireRecord::sequence).containsExactly(2L, 3L);
    }

    @Test
    void it_clears_beside_a_writer_that_is_killed_right_after_its_write_and_the_mark_still_leads_to_the_event() {
        stopped(before("tallies.bulkWrite"));
        count(service.leftBehind(), id(2), 1);
        service.leftBehind().apply(id(1), Request.natural("ada", "count", "1"), new Tally.Command.Count(1));
        wakes();

        assertThat(service.sweep.unfinishedNow()).isEqualTo(2);
    }
}
