package org.campuspartners.analytics.funnel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.group.Place;
import org.campuspartners.analytics.table.Columns;
import org.campuspartners.analytics.table.Freshness;
import org.campuspartners.chassis.insight.Derived;

/** @param funnel how many reached each stage, in the order in which stages are reached */
record FunnelRow(
        @JsonUnwrapped Place place,
        int total,
        List<Reached> funnel,
        @JsonUnwrapped Freshness freshness) {

    record Reached(String stage, int count) {}

    static FunnelRow of(Funnel funnel, Derived derived) {
        Document result = derived.result();
        Document reached = result.get("reached", Document.class);
        return new FunnelRow(
                Place.of(result),
                result.getInteger("total"),
                funnel.stages().stream()
                        .map(stage -> new Reached(stage, reached.getInteger(stage)))
                        .toList(),
                Freshness.of(derived));
    }

    static Columns<FunnelRow> columns(Funnel funnel) {
        Columns<FunnelRow> columns =
                Columns.<FunnelRow>none().and(FunnelRow::place, Place.COLUMNS).and("total", FunnelRow::total);
        for (String stage : funnel.stages()) {
            columns = columns.and(Columns.name(stage), row -> row.count(stage));
        }
        return columns.and(FunnelRow::freshness, Freshness.COLUMNS);
    }

    private int count(String stage) {
        return funnel.stream()
                .filter(reached -> reached.stage.equals(stage))
                .mapToInt(Reached::count)
                .sum();
    }
}
