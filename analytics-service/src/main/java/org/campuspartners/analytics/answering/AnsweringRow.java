package org.campuspartners.analytics.answering;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import org.bson.Document;
import org.campuspartners.analytics.campaign.Asked;
import org.campuspartners.analytics.group.Place;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Freshness;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.insight.Derived;

/**
 * @param results how many were released, to everyone or to those involved
 * @param medianDays from the day of the release to the day of the answer, a whole number or a half; null where none was answered
 * @param longestDays null where none was answered
 */
record AnsweringRow(
        @JsonUnwrapped Place place,
        @JsonUnwrapped Asked asked,
        int results,
        int answered,
        @OrNull BigDecimal medianDays,
        @OrNull Integer longestDays,
        @JsonUnwrapped Freshness freshness) {

    static final Columns<AnsweringRow> COLUMNS = Columns.<AnsweringRow>none()
            .and(AnsweringRow::place, Place.COLUMNS)
            .and(AnsweringRow::asked, Asked.COLUMNS)
            .and("results", AnsweringRow::results)
            .and("answered", AnsweringRow::answered)
            .and("medianDays", AnsweringRow::medianDays)
            .and("longestDays", AnsweringRow::longestDays)
            .and(AnsweringRow::freshness, Freshness.COLUMNS);

    static AnsweringRow of(Derived derived) {
        Document result = derived.result();
        return new AnsweringRow(
                Place.of(result),
                Asked.of(result),
                result.getInteger("results"),
                result.getInteger("answered"),
                days(result.getDouble("medianDays")),
                result.getInteger("longestDays"),
                Freshness.of(derived));
    }

    /** 3 rather than 3.0. */
    private static BigDecimal days(Double days) {
        if (days == null) {
            return null;
        }
        return days % 1 == 0 ? BigDecimal.valueOf(days.longValue()) : BigDecimal.valueOf(days);
    }
}
