package org.campuspartners.chassis.architecture;

import java.util.stream.Stream;
import org.campuspartners.chassis.architecture.samples.SendsByBridge;
import org.campuspartners.chassis.architecture.samples.decider.AsksTheClock;
import org.campuspartners.chassis.architecture.samples.decider.AsksTheDriver;
import org.campuspartners.chassis.architecture.samples.relay.AsksAnAggregate;
import org.campuspartners.chassis.testing.ArchitectureTest;
import org.campuspartners.partnership.KnowsAService;
import org.junit.jupiter.params.provider.Arguments;

class ChassisArchitectureTest extends ArchitectureTest {

    ChassisArchitectureTest() {
        super("org.campuspartners.chassis");
    }

    @Override
    protected Stream<Arguments> rules() {
        return Stream.of(
                rule(ChassisRules.KNOWS_NO_SERVICE, KnowsAService.class),
                rule(ChassisRules.DECIDERS_ARE_PLAIN_JAVA, AsksTheDriver.class),
                rule(ChassisRules.THE_RELAY_KNOWS_NO_AGGREGATE, AsksAnAggregate.class),
                rule(ChassisRules.NO_STREAM_BRIDGE, SendsByBridge.class),
                rule(ChassisRules.ONLY_DOMAIN_TIME_DECIDES, AsksTheClock.class));
    }
}
