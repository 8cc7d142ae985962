package org.campuspartners.analytics.group;

import java.util.List;
import java.util.stream.Stream;

/** What the chassis calls one document of an insight by: its kind and what it is about, {@code units|law|9f2e|77ab}. */
public final class Key {

    private static final String SEPARATOR = "|";

    private Key() {}

    /** @throws IllegalArgumentException for a part that could make one key of two; the event it comes from is held */
    public static String of(String kind, Stream<String> about) {
        List<String> parts = Stream.concat(Stream.of(kind), about).toList();
        parts.stream()
                .filter(part -> part.isEmpty() || part.contains(SEPARATOR))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("'" + part + "' can't be part of a group's key");
                });
        return String.join(SEPARATOR, parts);
    }

    /** What it is about, without its kind. */
    public static List<String> about(String key) {
        List<String> parts = List.of(key.split("\\" + SEPARATOR));
        return parts.subList(1, parts.size());
    }
}
