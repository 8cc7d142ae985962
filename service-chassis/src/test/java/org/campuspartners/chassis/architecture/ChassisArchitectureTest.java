package org.campuspartners.chassis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds, and every rule bites: each has a sample that breaks it. */
class ChassisArchitectureTest {

    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.campuspartners.chassis");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ChassisRules.KNOWS_NO_SERVICE, org.campuspartners.partnership.KnowsAService.class),
                Arguments.of(
                        ChassisRules.DECIDERS_ARE_PLAIN_JAVA,
                        org.campuspartners.chassis.architecture.samples.decider.AsksTheDriver.class),
                Arguments.of(
                        ChassisRules.THE_RELAY_KNOWS_NO_AGGREGATE,
                        org.campuspartners.chassis.architecture.samples.relay.AsksAnAggregate.class),
                Arguments.of(
                        ChassisRules.NO_STREAM_BRIDGE,
                        org.campuspartners.chassis.architecture.samples.SendsByBridge.class),
                Arguments.of(
                        ChassisRules.ONLY_DOMAIN_TIME_DECIDES,
                        org.campuspartners.chassis.architecture.samples.decider.AsksTheClock.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_chassis_holds_by_it(ArchRule rule, Class<?> sample) {
        rule.check(CHASSIS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void its_sample_breaks_it(ArchRule rule, Class<?> sample) {
        JavaClasses broken = new ClassFileImporter().importClasses(sample);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
