package org.campuspartners.analytics.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.campuspartners.analytics.architecture.samples.AsksTheClock;
import org.campuspartners.analytics.architecture.samples.IsForEverybody;
import org.campuspartners.analytics.architecture.samples.ShowsFacts;
import org.campuspartners.analytics.architecture.samples.belonging.ReachesIntoItems;
import org.campuspartners.analytics.architecture.samples.item.ItemOfASample;
import org.campuspartners.analytics.architecture.samples.table.KnowsAFeature;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds, and every rule bites: each has a sample that breaks it. */
class AnalyticsArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.campuspartners.analytics");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(AnalyticsRules.NOTHING_ASKS_THE_CLOCK_OR_CHANCE, AsksTheClock.class),
                Arguments.of(AnalyticsRules.EVERY_ROUTE_IS_FOR_ANALYSTS_AND_COORDINATORS, IsForEverybody.class),
                Arguments.of(AnalyticsRules.WHAT_IS_SHOWN_WAS_DERIVED, ShowsFacts.class),
                Arguments.of(AnalyticsRules.FEATURES_DO_NOT_KNOW_EACH_OTHER, ReachesIntoItems.class),
                Arguments.of(AnalyticsRules.WHAT_THEY_SHARE_KNOWS_NO_FEATURE, KnowsAFeature.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_service_holds_by_it(ArchRule rule, Class<?> sample) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void its_sample_breaks_it(ArchRule rule, Class<?> sample) {
        JavaClasses classes = new ClassFileImporter().importClasses(sample, ItemOfASample.class);
        assertThat(rule.evaluate(classes).hasViolation()).isTrue();
    }
}
