package org.campuspartners.feedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.campuspartners.feedback.architecture.samples.GivesAFormOut;
import org.campuspartners.feedback.architecture.samples.OpensByItself;
import org.campuspartners.feedback.architecture.samples.ReadsFormsForCampaigns;
import org.campuspartners.feedback.architecture.samples.ShowsARoster;
import org.campuspartners.feedback.architecture.samples.directory.KnowsAFeature;
import org.campuspartners.feedback.architecture.samples.domain.AsksTheClock;
import org.campuspartners.feedback.architecture.samples.domain.AsksTheFramework;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds, and every rule bites: each has a sample that breaks it. */
class FeedbackArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.campuspartners.feedback");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(FeedbackRules.DOMAIN_ROOMS_ARE_PLAIN_JAVA, AsksTheFramework.class),
                Arguments.of(FeedbackRules.DOMAIN_ROOMS_ASK_NO_CLOCK_AND_NO_CHANCE, AsksTheClock.class),
                Arguments.of(FeedbackRules.CAMPAIGNS_ARE_KEPT_BY_THEIR_FEATURE, OpensByItself.class),
                Arguments.of(FeedbackRules.WHAT_KNOWS_PEOPLE_KNOWS_NO_FORM, ReadsFormsForCampaigns.class),
                Arguments.of(FeedbackRules.NOBODY_ELSE_HOLDS_A_FORM, ReadsFormsForCampaigns.class),
                Arguments.of(FeedbackRules.NOTHING_GIVES_A_FORM_OUT, GivesAFormOut.class),
                Arguments.of(FeedbackRules.THE_DIRECTORY_KNOWS_NO_FEATURE, KnowsAFeature.class),
                Arguments.of(FeedbackRules.NO_ROUTE_ANSWERS_WITH_WHAT_IS_KEPT, ShowsARoster.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_service_holds_by_it(ArchRule rule, Class<?> sample) {
        rule.check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void its_sample_breaks_it(ArchRule rule, Class<?> sample) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(sample)).hasViolation())
                .isTrue();
    }
}
