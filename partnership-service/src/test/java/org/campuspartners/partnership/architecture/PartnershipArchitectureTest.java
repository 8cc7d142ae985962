package org.campuspartners.partnership.architecture;

import java.util.stream.Stream;
import org.campuspartners.chassis.testing.ArchitectureTest;
import org.campuspartners.partnership.architecture.samples.ReachesIntoClassLists;
import org.campuspartners.partnership.architecture.samples.ReachesIntoPartnerships;
import org.campuspartners.partnership.architecture.samples.ReachesIntoReadings;
import org.campuspartners.partnership.architecture.samples.ReachesIntoUnits;
import org.campuspartners.partnership.architecture.samples.domain.AsksTheClock;
import org.campuspartners.partnership.architecture.samples.domain.AsksTheFramework;
import org.campuspartners.partnership.architecture.samples.setting.KnowsAFeature;
import org.junit.jupiter.params.provider.Arguments;

class PartnershipArchitectureTest extends ArchitectureTest {

    PartnershipArchitectureTest() {
        super(PartnershipRules.ROOT);
    }

    @Override
    protected Stream<Arguments> rules() {
        return Stream.of(
                rule(PartnershipRules.DOMAIN_ROOMS_ARE_PLAIN_JAVA, AsksTheFramework.class),
                rule(PartnershipRules.DOMAIN_ROOMS_ASK_NO_CLOCK_AND_NO_CHANCE, AsksTheClock.class),
                rule(PartnershipRules.WHAT_FEATURES_SHARE_KNOWS_NONE_OF_THEM, KnowsAFeature.class),
                rule(PartnershipRules.UNITS_ARE_THEIR_FEATURES_OWN, ReachesIntoUnits.class),
                rule(PartnershipRules.READING_WEEKS_ARE_THEIR_FEATURES_OWN, ReachesIntoReadings.class),
                rule(PartnershipRules.PARTNERSHIPS_STATE_IS_THEIR_FEATURES_OWN, ReachesIntoPartnerships.class),
                rule(PartnershipRules.OTHERS_READ_CLASS_LISTS_THROUGH_ONE_DOOR, ReachesIntoClassLists.class));
    }
}
