package org.campuspartners.analytics.group;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.BsonField;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.chassis.http.OrNull;

/**
 * A group in a row, with what its course and term are called.
 *
 * @param course null, as its code is, for what a programme has over all its courses
 */
public record Place(
        String programme, @OrNull String course, @OrNull String courseCode, String term, String termTitle) {

    public static final Columns<Place> COLUMNS = Columns.<Place>none()
            .and("programme", Place::programme)
            .and("course", Place::course)
            .and("courseCode", Place::courseCode)
            .and("term", Place::term)
            .and("termTitle", Place::termTitle);

    /** What a derivation has to gather of its facts, so that {@link #describe} finds it. */
    public static final List<BsonField> NAMES = List.of(
            Accumulators.sum("total", 1),
            Accumulators.max("courseCode", "$made.courseCode"),
            Accumulators.max("termTitle", "$made.termTitle"));

    /**
     * An insight's document begun: its group, and what was gathered.
     *
     * @param gathered null where no fact is left in the group; then its total is 0
     */
    public static Document describe(Group group, Document gathered) {
        Document all = gathered == null ? new Document("total", 0) : gathered;
        all.remove("_id");
        return all.append("programme", group.programme())
                .append("course", group.course())
                .append("term", group.term());
    }

    public static Place of(Document result) {
        return new Place(
                result.getString("programme"),
                result.getString("course"),
                result.getString("courseCode"),
                result.getString("term"),
                result.getString("termTitle"));
    }
}
