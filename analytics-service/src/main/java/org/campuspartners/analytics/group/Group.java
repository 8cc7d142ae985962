package org.campuspartners.analytics.group;

import com.mongodb.client.model.Filters;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.event.Event;

/** A programme's part in one course and one term, the smallest group that an insight is about. */
public record Group(String programme, String course, String term) {

    private static final List<String> TITLED =
            List.of("programme", "course", "courseCode", "class", "term", "termTitle");
    private static final String NONE = "-";

    /** The group of a fact. */
    public static Group of(Document made) {
        return new Group(made.get("programme", NONE), made.get("course", NONE), made.get("term", NONE));
    }

    /** The group that an insight's key names. */
    public static Group ofKey(String key) {
        String[] parts = key.split("\\|");
        return new Group(parts[1], parts[2], parts[3]);
    }

    /** Notes what an event says of its group. */
    public static void note(Document made, Event event) {
        for (String field : TITLED) {
            if (event.data().path(field).isString()) {
                made.append(field, event.data().path(field).asString());
            }
        }
    }

    public String key(String kind) {
        return String.join("|", kind, programme, course, term);
    }

    /** The facts of exactly this group. */
    public Bson facts(String kind) {
        return Filters.and(
                Filters.eq("made.kind", kind), is("programme", programme), is("course", course), is("term", term));
    }

    private static Bson is(String field, String value) {
        return Filters.eq("made." + field, value.equals(NONE) ? null : value);
    }
}
