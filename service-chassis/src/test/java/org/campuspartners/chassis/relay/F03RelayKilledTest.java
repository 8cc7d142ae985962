package org.campuspartners.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.chassis.aggregate.TestAggregates.count;
import static org.campuspartners.chassis.aggregate.TestAggregates.id;
import static org.campuspartners.chassis.fault.Mortal.after;
import static org.campuspartners.chassis.fault.Mortal.before;
import static org.junit.jupiter.api.Named.named;

import java.util.List;
import org.campuspartners.chassis.fault.AtRest;
import org.campuspartners.chassis.fault.Mortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F3: a relay is killed, or stopped and woken, and another instance's sweep finds what it left behind. */
class F03RelayKilledTest {

    private final RelayFixture service = new RelayFixture();

    @AfterEach
    void close() {
        service.close();
    }

    static List<Named<Mortal.Point>> points() {
        return List.of(
                named("after it has read", before("kafka.send")),
                named("after a send", after("kafka.send")),
                named(
                        "after the acknowledgement of one and before the next is sent",
                        before("kafka.send").the(2)),
                named("after the last acknowledgement", before("journal.insertMany")),
                named("after it has journaled", after("journal.insertMany")),
                named("after it has cleared", after("tallies.bulkWrite")));
    }

    /** The relay of an instance that has come to its point on the way through three events. */
    private Relay cameToItsPoint(Mortal process) {
        count(service.leftBehind(), id(1), 3);
        RelayFixture instance = service.another(process);
        instance.sweepTwice();
        process.untilThere();
        return instance.relay;
    }

    @ParameterizedTest
    @MethodSource("points")
    void killed_at_any_point_it_loses_and_reorders_nothing(Mortal.Point point) {
        cameToItsPoint(Mortal.killedAt(point));

        count(service.leftBehind(), id(2), 2);
        AtRest.comesToRest(service);
        assertThat(service.read(service.topic)).hasSizeBetween(5, 8);
    }

    @ParameterizedTest
    @MethodSource("points")
    void stopped_at_any_point_and_woken_when_another_has_done_it_all_it_changes_nothing(Mortal.Point point) {
        Mortal process = Mortal.stoppedAt(point);
        Relay stopped = cameToItsPoint(process);

        count(service.leftBehind(), id(1), 3);
        AtRest.comesToRest(service);
        process.wake();
        RelayFixture.until("the turn's end", () -> stopped.turns() == 0);
        AtRest.comesToRest(service);
    }
}
