package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.after;
import static org.campuspartners.chassis.fault.Mortal.before;

import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.fault.Mortal.Killed;
import org.campuspartners.chassis.relay.RelayFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1: whoever writes is killed, and the person tries again on another instance. */
class F01WriterKilledTest {

    private static final Request COUNT = Request.keyed("ada", "count", "5", "k", 1);
    private static final Done DONE = new Done(id(1), 2, "counting", false);

    private final RelayFixture service = new RelayFixture();

    @BeforeEach
    void a_tally_of_ten() {
        service.handedOver().create(id(1), Request.creating("ada", "start", "10", "c"), new Command.Start(10));
        service.untilNothingIsPending();
    }

    @AfterEach
    void the_retry_was_done_once_and_all_comes_to_rest() {
        try (service) {
            assertThat(service.handedOver().apply(id(1), COUNT, new Command.Count(5)))
                    .isEqualTo(DONE);
            assertThat(service.handedOver().find(id(1)).orElseThrow().state().total())
                    .isEqualTo(15);
            AtRest.comesToRest(service);
        }
    }

    private Aggregates<Tally.State, Command, Tally.Event> killedAt(Mortal.Point point) {
        return service.another(Mortal.killedAt(point)).handedOver();
    }

    private static void dies(Aggregates<Tally.State, Command, Tally.Event> tallies) {
        assertThatThrownBy(() -> tallies.apply(id(1), COUNT, new Command.Count(5)))
                .isInstanceOf(Killed.class);
    }

    private long version() {
        return service.handedOver().find(id(1)).orElseThrow().version();
    }

    @Test
    void killed_after_it_has_loaded_and_before_it_writes_it_has_changed_nothing() {
        dies(killedAt(before("tallies.findOneAndUpdate")));
        assertThat(version()).isOne();
    }

    @Test
    void killed_after_it_has_written_and_before_it_answers_it_has_done_it() {
        dies(killedAt(after("tallies.findOneAndUpdate")));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void killed_after_its_answer_and_before_it_hands_over_it_leaves_the_event_to_the_sweep() {
        assertThat(service.leftBehind().apply(id(1), COUNT, new Command.Count(5)))
                .isEqualTo(DONE);
        assertThat(service.pendingOf(id(1))).hasSize(1);
    }

    @Test
    void killed_after_it_has_created_and_before_it_answers_another_answers_as_it_would_have() {
        Request start = Request.creating("bob", "start", "1", "c2");
        var dying = killedAt(after("tallies.insertOne"));
        assertThatThrownBy(() -> dying.create(id(2), start, new Command.Start(1)))
                .isInstanceOf(Killed.class);

        assertThat(service.handedOver().create(id(2), start, new Command.Start(1)))
                .isEqualTo(new Done(id(2), 1, "counting", true));
    }
}
