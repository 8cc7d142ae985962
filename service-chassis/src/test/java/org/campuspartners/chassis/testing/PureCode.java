package org.campuspartners.chassis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Packages whose code computes and does nothing else, and the rules that hold them to it. */
public final class PureCode {

    private static final Set<String> READ_A_CLOCK = Set.of("now", "systemUTC", "systemDefaultZone");

    private final String[] packages;

    private PureCode(String... packages) {
        this.packages = packages;
    }

    /** @param packages as ArchUnit writes them, {@code org.campuspartners.unit..domain..} */
    public static PureCode in(String... packages) {
        return new PureCode(packages);
    }

    /** @param known all the packages it may depend on, its own among them */
    public ArchRule knowsNothingBut(String... known) {
        return classes()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known);
    }

    /**
     * A reference to a method counts as a call of it: who is given one can ask whenever they like.
     *
     * @param harmless methods of {@link System} that may be called all the same
     */
    public ArchRule asksNoClockAndNoChance(String... harmless) {
        Set<String> allowed = Set.of(harmless);
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(
                        describe("tells the time or throws dice", (JavaAccess<?> access) -> isImpure(access, allowed)));
    }

    private static boolean isImpure(JavaAccess<?> access, Set<String> harmless) {
        JavaClass asked = access.getTargetOwner();
        boolean tellsTime = READ_A_CLOCK.contains(access.getName())
                && asked.getPackageName().startsWith("java.time");
        boolean throwsDice = asked.isEquivalentTo(UUID.class)
                || asked.isAssignableTo(Random.class)
                || asked.isEquivalentTo(Math.class) && access.getName().equals("random");
        boolean asksTheSystem = asked.isEquivalentTo(System.class) && !harmless.contains(access.getName());
        return tellsTime || throwsDice || asksTheSystem;
    }
}
