package org.campuspartners.analytics.campaign;

import org.bson.Document;
import org.campuspartners.analytics.table.Columns;

/** Which version of which instrument was asked of whom. Versions are never pooled, and roles neither. */
public record Asked(String instrument, int version, String role) {

    public static final Columns<Asked> COLUMNS = Columns.<Asked>none()
            .and("instrument", Asked::instrument)
            .and("version", Asked::version)
            .and("role", Asked::role);

    public static Asked of(Document document) {
        return new Asked(document.getString("instrument"), document.getInteger("version"), document.getString("role"));
    }
}
