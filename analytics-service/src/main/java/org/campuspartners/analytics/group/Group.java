package org.campuspartners.analytics.group;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.event.Event;
import tools.jackson.databind.JsonNode;

/**
 * A programme's part in one course and one term, the smallest group that an insight is about.
 *
 * @param course null for what a programme has over all its courses, such as a pool
 */
public record Group(String programme, String course, String term) {

    /** Where facts say of which group they are. */
    public static final List<String> PATHS = List.of("made.programme", "made.course", "made.term");

    private static final List<String> NOTED = List.of("programme", "course", "courseCode", "term", "termTitle");
    private static final String NO_COURSE = "-";

    public Group {
        if (NO_COURSE.equals(course)) {
            throw new IllegalArgumentException("'-' is no course");
        }
    }

    /** Notes what an event says of its group. */
    public static void note(Document made, Event event) {
        for (String field : NOTED) {
            JsonNode value = event.data().path(field);
            if (value.isString()) {
                made.append(field, value.asString());
            }
        }
    }

    /** The group of a fact. */
    public static Group of(Document made) {
        return new Group(required(made, "programme"), made.getString("course"), required(made, "term"));
    }

    /** What an aggregation groups by, so that {@link #of} has the group again. */
    public static Document from(String prefix) {
        return new Document("programme", prefix + "programme")
                .append("course", prefix + "course")
                .append("term", prefix + "term");
    }

    /** The group that the first parts of a key name. */
    public static Group ofKey(List<String> about) {
        String course = about.get(1);
        return new Group(about.get(0), course.equals(NO_COURSE) ? null : course, about.get(2));
    }

    /** What a key says of it. */
    public Stream<String> about() {
        return Stream.of(programme, course == null ? NO_COURSE : course, term);
    }

    /** The facts of exactly this group. */
    public Bson facts() {
        return Filters.and(
                Filters.eq("made.programme", programme),
                Filters.eq("made.course", course),
                Filters.eq("made.term", term));
    }

    private static String required(Document made, String field) {
        return Optional.ofNullable(made.getString(field))
                .orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }
}
