package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.before;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.campuspartners.chassis.aggregate.Outcome.Done;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.relay.RelayFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * F8: one key comes twice. After a windowful of others, with another body and from another person: {@link CommandWriteTest}; a creation
 * on several instances at once: {@link RivalryTest}.
 */
class F08SameKeyTest {

    private static final Request START = Request.creating("ada", "start", "10", "c");
    private static final Request COUNT = Request.keyed("ada", "count", "5", "k", 1);

    private final RelayFixture service = new RelayFixture();
    private final Aggregates<Tally.State, Command, Tally.Event> tallies = service.handedOver();
    private final Aggregates<Tally.State, Command, Tally.Event> elsewhere =
            service.another().handedOver();

    @BeforeEach
    void a_tally_of_ten() {
        tallies.create(id(1), START, new Command.Start(10));
    }

    @AfterEach
    void all_comes_to_rest() {
        try (service) {
            AtRest.comesToRest(service);
        }
    }

    private int total() {
        return tallies.find(id(1)).orElseThrow().state().total();
    }

    @Test
    void w5_the_same_key_on_two_instances_at_once_has_one_effect_and_one_answer() throws Exception {
        Mortal slow = Mortal.stoppedAt(before("tallies.findOneAndUpdate"));
        var slower = service.another(slow).handedOver();
        var late = CompletableFuture.supplyAsync(() -> slower.apply(id(1), COUNT, new Command.Count(5)));
        slow.untilThere();
        Outcome first = elsewhere.apply(id(1), COUNT, new Command.Count(5));
        slow.wake();

        assertThat(late.get(30, TimeUnit.SECONDS)).isEqualTo(first).isEqualTo(new Done(id(1), 2, "counting", false));
        assertThat(total()).isEqualTo(15);
    }

    @Test
    void w7_a_creation_that_comes_back_after_a_purge_gets_its_first_answer_and_brings_nothing_back() {
        tallies.apply(id(1), Request.keyed("ada", "purge", "", "p", 1), new Command.Purge());
        service.untilNothingIsPending();

        assertThat(elsewhere.create(id(1), START, new Command.Start(10)))
                .isEqualTo(new Done(id(1), 1, "counting", true));
        assertThat(total()).isZero();
        assertThat(tallies.find(id(1)).orElseThrow().sequence()).isEqualTo(2);
    }
}
