package org.campuspartners.chassis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.before;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.campuspartners.chassis.aggregate.Tally.Command;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.fault.Mortal;
import org.campuspartners.chassis.relay.RelayFixture;
import org.junit.jupiter.api.Test;

/** F9: two instances make a change without a public event, such as a vote, on the version that both have read. */
class F09PrivateChangesTest {

    @Test
    void w1_of_two_private_changes_at_one_version_both_take_effect() throws Exception {
        try (RelayFixture service = new RelayFixture()) {
            service.handedOver().create(id(1), Request.creating("ada", "start", "1", "c"), new Command.Start(1));
            Mortal slow = Mortal.stoppedAt(before("tallies.findOneAndUpdate"));
            var slower = service.another(slow).handedOver();

            var late = CompletableFuture.supplyAsync(
                    () -> slower.apply(id(1), Request.natural("ada", "note", "a"), new Command.Note("a")));
            slow.untilThere();
            service.handedOver().apply(id(1), Request.natural("bob", "note", "b"), new Command.Note("b"));
            slow.wake();
            late.get(30, TimeUnit.SECONDS);

            var after = service.handedOver().find(id(1)).orElseThrow();
            assertThat(after.state().note()).isEqualTo("ba");
            assertThat(after.version()).isEqualTo(3);
            assertThat(after.sequence()).isOne();
            AtRest.comesToRest(service);
        }
    }
}
