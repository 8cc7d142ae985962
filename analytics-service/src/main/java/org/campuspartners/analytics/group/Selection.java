package org.campuspartners.analytics.group;

import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.http.FieldProblem;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;

/** Whole groups that somebody asks for, once it is known that they may. */
public record Selection(Bson filter) {

    private static final List<String> CHOICES = List.of("programme", "course", "term");

    /** @throws Problem 403 for others than analysts and coordinators, 400 for a parameter that would not choose groups */
    public static Selection of(Caller caller, HttpServletRequest request) {
        if (!caller.isAny("analyst", "coordinator")) {
            throw Problem.forbidden("not-for-you", "Insights are for analysts and coordinators");
        }
        Document filter = new Document();
        request.getParameterMap().forEach((name, values) -> {
            if (!CHOICES.contains(name) || values.length > 1) {
                String detail = CHOICES.contains(name) ? "is given more than once" : "is no parameter of insights";
                throw Problem.malformed("unknown-parameter", name + " " + detail, new FieldProblem(name, detail));
            }
            filter.append("result." + name, values[0]);
        });
        return new Selection(Filters.and(Filters.gt("result.total", 0), filter));
    }
}
