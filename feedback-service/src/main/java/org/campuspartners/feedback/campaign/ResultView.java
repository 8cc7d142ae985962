package org.campuspartners.feedback.campaign;

import java.util.List;
import org.campuspartners.chassis.http.OrNull;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.campuspartners.feedback.release.domain.Band;
import org.campuspartners.feedback.release.domain.Interval;
import org.campuspartners.feedback.release.domain.ItemCount;
import org.campuspartners.feedback.release.domain.Release;

/**
 * The one result, as it is shown: one number an item, its ends banded.
 *
 * @param audience {@code involved} or {@code everyone}
 * @param n how many answered; the base of every item
 */
record ResultView(String audience, int n, int invited, List<ItemResult> items) {

    /**
     * @param statement such as {@code at least 28 of 30}
     * @param interval 95 %, in percent, computed from the band
     */
    record ItemResult(
            String item, String text, @OrNull String benefit, int lo, int hi, String statement, Interval interval) {}

    static ResultView of(Release release, Instrument instrument) {
        return new ResultView(
                release.audience().word(),
                release.n(),
                release.invited(),
                release.items().stream()
                        .map(count -> item(count, release, instrument))
                        .toList());
    }

    private static ItemResult item(ItemCount count, Release release, Instrument instrument) {
        Item item = instrument.item(count.item()).orElseThrow();
        Band band = release.band(count);
        return new ItemResult(
                item.id(),
                item.text(),
                item.benefit().orElse(null),
                count.lo(),
                count.hi(),
                band.statement(),
                band.interval());
    }
}
