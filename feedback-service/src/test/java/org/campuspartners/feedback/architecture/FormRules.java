package org.campuspartners.feedback.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;

/** Where a form may be, and that it gets out nowhere (rule 16). */
final class FormRules {

    private static final String ROOT = FeedbackRules.ROOT;
    private static final Set<String> GIVEN_OUT = Set.of(
            "void",
            "int",
            "boolean",
            String.class.getName(),
            Optional.class.getName(),
            ROOT + ".release.domain.Release");

    static final ArchRule NOBODY_ELSE_HOLDS_A_FORM = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".answer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".answer.domain..")
            .because("a form is counted where it lies, and nowhere else");

    static final ArchRule NOTHING_GIVES_A_FORM_OUT = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(ROOT + ".answer", ROOT + ".architecture..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(giveOutCountsAlone())
            .because("nobody reads a form back, not even its author");

    static final ArchRule NO_ROUTE_ANSWERS_WITH_A_FORM = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should(giveOutNothingOf(ROOT + ".answer"))
            .because("a form is sent, and never shown");

    static final ArchRule WHAT_KEEPS_FORMS_LOGS_NOTHING = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".answer..", ROOT + ".keys..", ROOT + ".architecture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a line in a log has a time, and forms have none");

    private FormRules() {}

    private static ArchCondition<JavaMethod> giveOutCountsAlone() {
        return new ArchCondition<>("return a count, a release or nothing") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> !GIVEN_OUT.contains(type.getName()))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> giveOutNothingOf(String feature) {
        return new ArchCondition<>("return nothing of " + feature) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.getPackageName().startsWith(feature))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + type.getName())));
            }
        };
    }
}
