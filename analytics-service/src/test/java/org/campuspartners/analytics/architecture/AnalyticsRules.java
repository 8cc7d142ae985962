package org.campuspartners.analytics.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.campuspartners.analytics.table.InsightsApi;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.InsightStore;
import org.campuspartners.chassis.testing.PureCode;
import org.springframework.web.bind.annotation.RestController;

/** What holds in this service, as a picture that can be checked. */
final class AnalyticsRules {

    static final String ROOT = "org.campuspartners.analytics";
    private static final List<String> FEATURES = List.of("funnel", "participation", "item", "belonging", "answering");

    static final ArchRule NOTHING_ASKS_THE_CLOCK_OR_CHANCE = PureCode.in(ROOT + "..")
            .asksNoClockAndNoChance()
            .because("the same events make the same facts and insights whenever they are read");

    static final ArchRule EVERY_ROUTE_IS_FOR_ANALYSTS_AND_COORDINATORS = classes()
            .that()
            .areMetaAnnotatedWith(RestController.class)
            .and()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(InsightsApi.class)
            .because("what InsightsApi says of who may read is said in one place");

    static final ArchRule WHAT_IS_SHOWN_WAS_DERIVED = noClasses()
            .that()
            .areMetaAnnotatedWith(RestController.class)
            .or()
            .haveSimpleNameEndingWith("Row")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(MongoDatabase.class, MongoCollection.class, Facts.class, InsightStore.class)
            .because("the cost of a look does not grow with the number of events; Tables reads what was derived");

    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = classes()
            .that(DescribedPredicate.describe("belong to a feature", type -> feature(type) != null))
            .should(dependOnNoOtherFeature())
            .because("each insight can be understood, and taken away, by itself");

    static final ArchRule WHAT_THEY_SHARE_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "..table..", ROOT + ".group..", ROOT + ".band..", ROOT + ".campaign..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("belong to a feature", type -> feature(type) != null))
            .because("a feature is added without a change elsewhere");

    private AnalyticsRules() {}

    /** The feature that a class is of, samples too; null for none. */
    private static String feature(JavaClass type) {
        if (!type.getPackageName().startsWith(ROOT)) {
            return null;
        }
        String last = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return FEATURES.contains(last) ? last : null;
    }

    private static ArchCondition<JavaClass> dependOnNoOtherFeature() {
        return new ArchCondition<>("depend on no other feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(other -> feature(other.getTargetClass()) != null)
                        .filter(other -> !feature(other.getTargetClass()).equals(feature(type)))
                        .forEach(other -> events.add(SimpleConditionEvent.violated(type, other.getDescription())));
            }
        };
    }
}
