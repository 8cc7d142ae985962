package org.campuspartners.analytics.architecture;

import java.util.stream.Stream;
import org.campuspartners.analytics.architecture.samples.AsksTheClock;
import org.campuspartners.analytics.architecture.samples.IsForEverybody;
import org.campuspartners.analytics.architecture.samples.ShowsFacts;
import org.campuspartners.analytics.architecture.samples.belonging.ReachesIntoItems;
import org.campuspartners.analytics.architecture.samples.table.KnowsAFeature;
import org.campuspartners.chassis.testing.ArchitectureTest;
import org.junit.jupiter.params.provider.Arguments;

class AnalyticsArchitectureTest extends ArchitectureTest {

    AnalyticsArchitectureTest() {
        super(AnalyticsRules.ROOT);
    }

    @Override
    protected Stream<Arguments> rules() {
        return Stream.of(
                rule(AnalyticsRules.NOTHING_ASKS_THE_CLOCK_OR_CHANCE, AsksTheClock.class),
                rule(AnalyticsRules.EVERY_ROUTE_IS_FOR_ANALYSTS_AND_COORDINATORS, IsForEverybody.class),
                rule(AnalyticsRules.WHAT_IS_SHOWN_WAS_DERIVED, ShowsFacts.class),
                rule(AnalyticsRules.FEATURES_DO_NOT_KNOW_EACH_OTHER, ReachesIntoItems.class),
                rule(AnalyticsRules.WHAT_THEY_SHARE_KNOWS_NO_FEATURE, KnowsAFeature.class));
    }
}
