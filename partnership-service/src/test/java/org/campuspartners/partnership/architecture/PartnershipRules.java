package org.campuspartners.partnership.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import org.campuspartners.chassis.testing.PureCode;
import org.campuspartners.partnership.roster.ClassList;
import org.campuspartners.partnership.roster.Person;
import org.campuspartners.partnership.roster.Roster;

/** What holds in this service, as a picture that can be checked. */
final class PartnershipRules {

    static final String ROOT = "org.campuspartners.partnership";
    private static final PureCode ROOMS = PureCode.in(ROOT + "..domain..", ROOT + "..setting..");

    static final ArchRule DOMAIN_ROOMS_ARE_PLAIN_JAVA = ROOMS.knowsNothingBut(
                    "java..", "org.campuspartners.chassis.decider..", ROOT + "..domain..", ROOT + ".setting..")
            .because("rules are pure: no framework, no driver");

    static final ArchRule DOMAIN_ROOMS_ASK_NO_CLOCK_AND_NO_CHANCE =
            ROOMS.asksNoClockAndNoChance().because("ids and times come in with the command");

    static final ArchRule WHAT_FEATURES_SHARE_KNOWS_NONE_OF_THEM = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "..setting..", ROOT + ".listing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".partnership..",
                    ROOT + ".unit..",
                    ROOT + ".reading..",
                    ROOT + ".campaign..",
                    ROOT + ".me..",
                    ROOT + ".roster..");

    static final ArchRule UNITS_ARE_THEIR_FEATURES_OWN = ownOf("unit..");

    static final ArchRule READING_WEEKS_ARE_THEIR_FEATURES_OWN = ownOf("reading..");

    static final ArchRule PARTNERSHIPS_STATE_IS_THEIR_FEATURES_OWN = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".partnership..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".partnership.domain..")
            .because("other features ask Partnerships and Surroundings");

    static final ArchRule OTHERS_READ_CLASS_LISTS_THROUGH_ONE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".roster..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are the class lists' internals",
                    type -> type.getPackageName().startsWith(ROOT + ".roster")
                            && !type.isAssignableTo(Roster.class)
                            && !type.isEquivalentTo(Person.class)
                            && !type.getName().startsWith(ClassList.class.getName())))
            .because("Roster is how the other features read them");

    private PartnershipRules() {}

    private static ArchRule ownOf(String feature) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + feature)
                .because("features do not reach into each other");
    }
}
