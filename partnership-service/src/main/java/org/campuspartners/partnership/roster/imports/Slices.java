package org.campuspartners.partnership.roster.imports;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Much, a little at a time. */
final class Slices {

    private Slices() {}

    static <T> Stream<List<T>> of(Stream<T> all, int size) {
        Iterator<T> rest = all.iterator();
        return Stream.generate(() -> next(rest, size)).takeWhile(slice -> !slice.isEmpty());
    }

    private static <T> List<T> next(Iterator<T> rest, int size) {
        List<T> slice = new ArrayList<>();
        while (slice.size() < size && rest.hasNext()) {
            slice.add(rest.next());
        }
        return slice;
    }
}
