package org.campuspartners.analytics.table;

import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.http.FieldProblem;
import org.campuspartners.chassis.http.Problem;

/** Whole groups that somebody asks for. There is no parameter that would cut one (rule 2 of privacy). */
public record Selection(Bson filter) {

    /** What can be chosen by, and what each means. */
    static final Map<String, String> PARAMETERS = parameters();

    /** @throws Problem 400 for any other parameter, and for one that is given twice */
    public static Selection of(HttpServletRequest request) {
        Document chosen = new Document();
        request.getParameterMap().forEach((name, values) -> {
            if (!PARAMETERS.containsKey(name)) {
                throw refused(name, "is no parameter of insights");
            }
            if (values.length > 1) {
                throw refused(name, "is given more than once");
            }
            chosen.append("result." + name, values[0]);
        });
        return new Selection(Filters.and(Filters.gt("result.total", 0), chosen));
    }

    private static Problem refused(String name, String why) {
        return Problem.malformed("unknown-parameter", name + " " + why, new FieldProblem(name, why));
    }

    private static Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("programme", "only this programme's groups");
        parameters.put("course", "only this course's groups; the id that rows have. Pools have no course");
        parameters.put("term", "only this term's groups; the id that rows have");
        return parameters;
    }
}
