package org.campuspartners.partnership.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Slice;

/** All that match, a page in memory at a time. */
public record Pages<S>(Aggregates<S, ?, ?> aggregates) {

    public Stream<Loaded<S>> all(Bson filter) {
        return slices(filter).flatMap(List::stream);
    }

    /** The same, page by page. */
    public Stream<List<Loaded<S>>> slices(Bson filter) {
        return Stream.iterate(
                        page(filter, Optional.empty()),
                        slice -> slice != null,
                        slice -> slice.next().isEmpty() ? null : page(filter, slice.next()))
                .map(Slice::items);
    }

    private Slice<Loaded<S>> page(Bson filter, Optional<String> after) {
        return aggregates.list(filter, new Page(after, Page.CAP));
    }
}
