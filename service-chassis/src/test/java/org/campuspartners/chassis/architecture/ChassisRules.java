package org.campuspartners.chassis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.campuspartners.chassis.testing.PureCode;

/** What holds in the chassis, as a picture that can be checked. */
final class ChassisRules {

    static final ArchRule KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("org.campuspartners..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.campuspartners.partnership..",
                    "org.campuspartners.feedback..",
                    "org.campuspartners.analytics..",
                    "org.campuspartners.runner..")
            .because("the chassis knows nothing of partnerships or feedback");

    static final ArchRule DECIDERS_ARE_PLAIN_JAVA = PureCode.in("..decider..")
            .knowsNothingBut("..decider..", "java..")
            .because("rules are pure: no framework, no driver, no clock");

    static final ArchRule THE_RELAY_KNOWS_NO_AGGREGATE = noClasses()
            .that()
            .resideInAnyPackage("..relay..", "..event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..aggregate..", "..consume..", "..insight..")
            .because("writing knows the relay, and not the other way round");

    static final ArchRule NO_STREAM_BRIDGE = noClasses()
            .that()
            .resideInAPackage("org.campuspartners..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.cloud.stream.function.StreamBridge")
            .because("it takes a process-wide lock, and returns before the broker has acknowledged");

    static final ArchRule ONLY_DOMAIN_TIME_DECIDES = noClasses()
            .that()
            .resideInAnyPackage("..aggregate..", "..decider..", "..insight..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .because("domain time comes with the command");

    private ChassisRules() {}
}
