package org.campuspartners.chassis.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One page of a list, and the id to go on after where there is more. */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> each) {
        return new Slice<>(items.stream().<R>map(each).toList(), next);
    }
}
