package org.campuspartners.analytics.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.analytics.band.Agreed;
import org.campuspartners.analytics.campaign.Asked;
import org.campuspartners.analytics.group.Place;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Freshness;
import org.campuspartners.chassis.insight.Derived;

/**
 * @param agreed of several campaigns answers, not people
 * @param campaigns how many were released to everyone, and are added up here
 */
record ItemRow(
        @JsonUnwrapped Place place,
        @JsonUnwrapped Asked asked,
        String item,
        @JsonUnwrapped Agreed agreed,
        int campaigns,
        @JsonUnwrapped Freshness freshness) {

    static final Columns<ItemRow> COLUMNS = Columns.<ItemRow>none()
            .and(ItemRow::place, Place.COLUMNS)
            .and(ItemRow::asked, Asked.COLUMNS)
            .and("item", ItemRow::item)
            .and(ItemRow::agreed, Agreed.COLUMNS)
            .and("campaigns", ItemRow::campaigns)
            .and(ItemRow::freshness, Freshness.COLUMNS);

    static Stream<ItemRow> of(Derived derived) {
        Document result = derived.result();
        return result.getList("items", Document.class).stream()
                .map(item -> new ItemRow(
                        Place.of(result),
                        Asked.of(result),
                        item.getString("_id"),
                        Agreed.of(item.getInteger("lo"), item.getInteger("hi"), item.getInteger("n")),
                        item.getInteger("campaigns"),
                        Freshness.of(derived)));
    }
}
