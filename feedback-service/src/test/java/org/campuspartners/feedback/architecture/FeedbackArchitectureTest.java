package org.campuspartners.feedback.architecture;

import java.util.stream.Stream;
import org.campuspartners.chassis.testing.ArchitectureTest;
import org.campuspartners.feedback.architecture.samples.OpensByItself;
import org.campuspartners.feedback.architecture.samples.ReadsFormsForCampaigns;
import org.campuspartners.feedback.architecture.samples.ShowsARoster;
import org.campuspartners.feedback.architecture.samples.directory.KnowsAFeature;
import org.campuspartners.feedback.architecture.samples.domain.AsksTheClock;
import org.campuspartners.feedback.architecture.samples.domain.AsksTheFramework;
import org.junit.jupiter.params.provider.Arguments;

class FeedbackArchitectureTest extends ArchitectureTest {

    FeedbackArchitectureTest() {
        super(FeedbackRules.ROOT);
    }

    @Override
    protected Stream<Arguments> rules() {
        return Stream.of(
                rule(FeedbackRules.DOMAIN_ROOMS_ARE_PLAIN_JAVA, AsksTheFramework.class),
                rule(FeedbackRules.DOMAIN_ROOMS_ASK_NO_CLOCK_AND_NO_CHANCE, AsksTheClock.class),
                rule(FeedbackRules.CAMPAIGNS_ARE_KEPT_BY_THEIR_FEATURE, OpensByItself.class),
                rule(FeedbackRules.WHAT_KNOWS_PEOPLE_KNOWS_NO_FORM, ReadsFormsForCampaigns.class),
                rule(FeedbackRules.THE_DIRECTORY_KNOWS_NO_FEATURE, KnowsAFeature.class),
                rule(FeedbackRules.NO_ROUTE_ANSWERS_WITH_WHAT_IS_KEPT, ShowsARoster.class));
    }
}
