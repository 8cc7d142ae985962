package org.campuspartners.analytics.table;

import java.time.Instant;
import org.campuspartners.chassis.insight.Derived;

/**
 * Of when a row is.
 *
 * @param asOf when it was derived, in domain time
 * @param upToDate false while it is being derived anew
 */
public record Freshness(Instant asOf, boolean upToDate) {

    public static final Columns<Freshness> COLUMNS =
            Columns.<Freshness>none().and("asOf", Freshness::asOf).and("upToDate", Freshness::upToDate);

    public static Freshness of(Derived derived) {
        return new Freshness(derived.asOf(), !derived.deriving());
    }
}
