package org.campuspartners.analytics.belonging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.band.Agreed;
import org.campuspartners.analytics.campaign.Asked;
import org.campuspartners.analytics.campaign.ResponseRate;
import org.campuspartners.analytics.group.Place;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Freshness;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.chassis.insight.Derived;

/**
 * @param agreed that they have a greater sense of belonging; null where there is no number, and then {@code why} says why
 * @param invited null where there is no number
 * @param responseRate answers of invited in whole percent; null where there is no number
 * @param why the reasons why the pool was not offered, or else the state that it is in
 */
record BelongingRow(
        String programme,
        String term,
        String termTitle,
        @JsonUnwrapped Asked asked,
        @OrNull Agreed agreed,
        @OrNull Integer invited,
        @OrNull Integer responseRate,
        @Schema(example = "[\"fewer-than-10-invited\"]") List<String> why,
        @JsonUnwrapped Freshness freshness) {

    static final Columns<BelongingRow> COLUMNS = Columns.<BelongingRow>none()
            .and("programme", BelongingRow::programme)
            .and("term", BelongingRow::term)
            .and("termTitle", BelongingRow::termTitle)
            .and(BelongingRow::asked, Asked.COLUMNS)
            .and("agreed", BelongingRow::agreed, Agreed.COLUMNS)
            .and("invited", BelongingRow::invited)
            .and("responseRate", BelongingRow::responseRate)
            .and("why", BelongingRow::why)
            .and("anchor", row -> Anchor.ANCHOR, Anchor.COLUMNS)
            .and(BelongingRow::freshness, Freshness.COLUMNS);

    static BelongingRow of(Derived derived) {
        Document result = derived.result();
        Place place = Place.of(result);
        Agreed agreed = agreed(result.get("agreed", Document.class));
        Integer invited = agreed == null ? null : result.getInteger("invited");
        return new BelongingRow(
                place.programme(),
                place.term(),
                place.termTitle(),
                Asked.of(result),
                agreed,
                invited,
                agreed == null ? null : ResponseRate.of(agreed.n(), invited),
                result.getList("why", String.class),
                Freshness.of(derived));
    }

    private static Agreed agreed(Document item) {
        return item == null ? null : Agreed.of(item.getInteger("lo"), item.getInteger("hi"), item.getInteger("n"));
    }
}
