package org.campuspartners.partnership.roster.oneroster;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of the binding by name without {@code .csv}. */
final class BindingFiles {

    static final String MANIFEST = "manifest";

    /** Those that manifest.csv has a property for. */
    static final List<String> DATA = List.of(
            "academicSessions",
            "categories",
            "classes",
            "classResources",
            "courses",
            "courseResources",
            "demographics",
            "enrollments",
            "lineItemLearningObjectiveIds",
            "lineItems",
            "lineItemScoreScales",
            "orgs",
            "resources",
            "resultLearningObjectiveIds",
            "results",
            "resultScoreScales",
            "roles",
            "scoreScales",
            "userProfiles",
            "userResources",
            "users");

    static final Set<String> NEW_IN_1_2 = Set.of(
            "lineItemLearningObjectiveIds",
            "lineItemScoreScales",
            "resultLearningObjectiveIds",
            "resultScoreScales",
            "roles",
            "scoreScales",
            "userProfiles",
            "userResources");

    private BindingFiles() {}

    /** Of a file's name, in whatever case. */
    static Optional<String> stemOf(String name) {
        if (name.equalsIgnoreCase(MANIFEST + ".csv")) {
            return Optional.of(MANIFEST);
        }
        return DATA.stream()
                .filter(stem -> name.equalsIgnoreCase(stem + ".csv"))
                .findFirst();
    }
}
