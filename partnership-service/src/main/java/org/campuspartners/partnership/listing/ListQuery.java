package org.campuspartners.partnership.listing;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.http.FieldProblem;
import org.campuspartners.chassis.http.Problem;

/** What a caller filters a list by: parameters that are there narrow it, those that are not don't. */
public record ListQuery(String programme, String partnership, String course, String term, String stage) {

    /** Where every aggregate keeps its setting. */
    public static final List<String> INDEXED_PATHS =
            List.of("state.setting.partnershipId", "state.setting.courseId", "state.setting.term.id");

    /** Besides, where the students of a class may see it. */
    public static final List<String> INDEXED_PATHS_IN_CLASS = Stream.concat(
                    INDEXED_PATHS.stream(), Stream.of("state.setting.classId"))
            .toList();

    /** @throws Problem 400 where the stage is none of these */
    public <T extends Enum<T>> Bson within(Bson bounds, T[] stages) {
        List<Bson> all = new ArrayList<>(List.of(bounds));
        narrow(all, "state.setting.programme", programme);
        narrow(all, "state.setting.partnershipId", partnership);
        narrow(all, "state.setting.courseId", course);
        narrow(all, "state.setting.term.id", term);
        if (stage != null) {
            all.add(Filters.eq("state.stage", known(stage, stages).toString()));
        }
        return Filters.and(all);
    }

    private static void narrow(List<Bson> all, String path, String value) {
        if (value != null) {
            all.add(Filters.eq(path, value));
        }
    }

    /** @throws Problem 400 where the stage is none of these */
    public static <T extends Enum<T>> T known(String stage, T[] stages) {
        return Arrays.stream(stages)
                .filter(one -> one.toString().equals(stage))
                .findFirst()
                .orElseThrow(() -> unknown(stages));
    }

    private static <T extends Enum<T>> Problem unknown(T[] stages) {
        String message =
                "must be one of " + Arrays.stream(stages).map(Enum::toString).collect(Collectors.joining(", "));
        return Problem.malformed("stage-unknown", "stage " + message, new FieldProblem("stage", message));
    }
}
