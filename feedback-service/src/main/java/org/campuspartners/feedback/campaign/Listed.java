package org.campuspartners.feedback.campaign;

import java.util.List;
import org.campuspartners.chassis.aggregate.Slice;

/** A page of a list as it is answered; {@code next} goes into {@code cursor} for the page after, and is null on the last. */
record Listed<T>(List<T> items, String next) {

    static <T> Listed<T> of(Slice<T> slice) {
        return new Listed<>(slice.items(), slice.next().orElse(null));
    }

    /** A list that is one page. */
    static <T> Listed<T> all(List<T> items) {
        return new Listed<>(items, null);
    }
}
