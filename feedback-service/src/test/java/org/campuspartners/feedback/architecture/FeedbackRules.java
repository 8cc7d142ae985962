package org.campuspartners.feedback.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.testing.PureCode;
import org.springframework.web.bind.annotation.RestController;

/** What holds in this service, as a picture that can be checked. */
final class FeedbackRules {

    static final String ROOT = "org.campuspartners.feedback";
    private static final String DOMAIN = ROOT + "..domain..";

    static final ArchRule DOMAIN_ROOMS_ARE_PLAIN_JAVA = PureCode.in(DOMAIN)
            .knowsNothingBut("java..", "javax.crypto..", "org.campuspartners.chassis.decider..", DOMAIN)
            .because("rules are pure: no framework, no driver");

    static final ArchRule DOMAIN_ROOMS_ASK_NO_CLOCK_AND_NO_CHANCE =
            PureCode.in(DOMAIN).asksNoClockAndNoChance("arraycopy").because("ids and times come in with the command");

    static final ArchRule CAMPAIGNS_ARE_KEPT_BY_THEIR_FEATURE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".campaign..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Aggregates.class)
            .because("whoever works on campaigns asks Campaigns");

    static final ArchRule WHAT_KNOWS_PEOPLE_KNOWS_NO_FORM = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + ".campaign..", ROOT + ".opening..", ROOT + ".directory..", ROOT + ".architecture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".answer..", ROOT + ".keys..")
            .because("a campaign knows whom it asks, and never what they said");

    static final ArchRule THE_DIRECTORY_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage(ROOT + "..directory..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".campaign..", ROOT + ".opening..", ROOT + ".answer..", ROOT + ".release..")
            .because("features ask it, and follow it by DirectoryFollower");

    static final ArchRule NO_ROUTE_ANSWERS_WITH_WHAT_IS_KEPT = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(returnNoDomainType())
            .because("a campaign's state has its roster, and who may see what is decided by a view");

    private FeedbackRules() {}

    private static ArchCondition<JavaMethod> returnNoDomainType() {
        return new ArchCondition<>("return nothing of a domain room") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.getPackageName().startsWith(ROOT)
                                && type.getPackageName().endsWith(".domain"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + type.getName())));
            }
        };
    }
}
