package org.campuspartners.partnership.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.campuspartners.partnership.architecture.samples.ReachesIntoClassLists;
import org.campuspartners.partnership.architecture.samples.ReachesIntoPartnerships;
import org.campuspartners.partnership.architecture.samples.ReachesIntoReadings;
import org.campuspartners.partnership.architecture.samples.ReachesIntoUnits;
import org.campuspartners.partnership.architecture.samples.domain.AsksTheClock;
import org.campuspartners.partnership.architecture.samples.domain.AsksTheFramework;
import org.campuspartners.partnership.architecture.samples.setting.KnowsAFeature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds, and every rule bites: each has a sample that breaks it. */
class PartnershipArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.campuspartners.partnership");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(PartnershipRules.DOMAIN_ROOMS_ARE_PLAIN_JAVA, AsksTheFramework.class),
                Arguments.of(PartnershipRules.DOMAIN_ROOMS_ASK_NO_CLOCK_AND_NO_CHANCE, AsksTheClock.class),
                Arguments.of(PartnershipRules.WHAT_FEATURES_SHARE_KNOWS_NONE_OF_THEM, KnowsAFeature.class),
                Arguments.of(PartnershipRules.UNITS_ARE_THEIR_FEATURES_OWN, ReachesIntoUnits.class),
                Arguments.of(PartnershipRules.READING_WEEKS_ARE_THEIR_FEATURES_OWN, ReachesIntoReadings.class),
                Arguments.of(PartnershipRules.PARTNERSHIPS_STATE_IS_THEIR_FEATURES_OWN, ReachesIntoPartnerships.class),
                Arguments.of(PartnershipRules.OTHERS_READ_CLASS_LISTS_THROUGH_ONE_DOOR, ReachesIntoClassLists.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_service_holds_by_it(ArchRule rule, Class<?> sample) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void its_sample_breaks_it(ArchRule rule, Class<?> sample) {
        JavaClasses broken = new ClassFileImporter().importClasses(sample);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
