package org.campuspartners.partnership.listing;

import java.util.List;
import org.campuspartners.chassis.aggregate.Slice;

/** A page of a list as it is answered; {@code next} goes into {@code cursor} for the page after, and is null on the last. */
public record Listed<T>(List<T> items, String next) {

    public static <T> Listed<T> of(Slice<T> slice) {
        return new Listed<>(slice.items(), slice.next().orElse(null));
    }

    /** A list that is one page. */
    public static <T> Listed<T> all(List<T> items) {
        return new Listed<>(items, null);
    }
}
