package org.campuspartners.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a schema may change within its version: its words, and optional fields may come. Anything else breaks somebody: who wrote a
 * reader for the released schema, or who reads the log again from its first record with the new one.
 */
final class Compatibility {

    private static final Set<String> WORDS = Set.of("title", "description", "examples", "$comment");
    private static final Set<String> OF_THE_SAME_VALUE = Set.of("oneOf", "anyOf", "allOf");

    private final Set<String> known = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** The places that changed incompatibly; none if the change is compatible. */
    static List<String> breaksBetween(JsonNode released, JsonNode now) {
        Compatibility compatibility = new Compatibility();
        compatibility.learn(released, "");
        compatibility.compare(released, now, "");
        return compatibility.breaks;
    }

    /** Every field that the released schema speaks of, wherever it does: the same field isn't new in another branch. */
    private void learn(JsonNode schema, String value) {
        schema.path("properties").properties().forEach(field -> {
            known.add(value + "/" + field.getKey());
            learn(field.getValue(), value + "/" + field.getKey());
        });
        Optional.ofNullable(schema.get("items")).ifPresent(element -> learn(element, value + "/*"));
        Stream.of("if", "then", "else")
                .map(schema::get)
                .filter(Objects::nonNull)
                .forEach(part -> learn(part, value));
        OF_THE_SAME_VALUE.forEach(keyword -> schema.path(keyword).forEach(branch -> learn(branch, value)));
    }

    private void compare(JsonNode released, JsonNode now, String value) {
        if (!released.isObject() || !now.isObject()) {
            same(released, now, value);
            return;
        }
        Set<String> keywords = new TreeSet<>(released.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS);
        for (String keyword : keywords) {
            compare(keyword, released.path(keyword), now.path(keyword), value);
        }
    }

    private void compare(String keyword, JsonNode released, JsonNode now, String value) {
        String place = value + " " + keyword;
        if (keyword.equals("properties")) {
            compareFields(released, now, value);
        } else if (keyword.equals("items")) {
            compare(released, now, value + "/*");
        } else if (keyword.equals("then") || keyword.equals("else")) {
            compare(released, now, value);
        } else if (keyword.equals("required") || keyword.equals("enum")) {
            same(sorted(released), sorted(now), place);
        } else if (OF_THE_SAME_VALUE.contains(keyword) && released.size() == now.size()) {
            for (int branch = 0; branch < released.size(); branch++) {
                compare(released.path(branch), now.path(branch), value);
            }
        } else {
            same(released, now, place);
        }
    }

    private void compareFields(JsonNode released, JsonNode now, String value) {
        released.properties().forEach(field -> {
            String place = value + "/" + field.getKey();
            if (now.has(field.getKey())) {
                compare(field.getValue(), now.path(field.getKey()), place);
            } else {
                breaks.add(place + " is gone");
            }
        });
        now.propertyNames().stream()
                .filter(field -> !released.has(field) && known.contains(value + "/" + field))
                .forEach(field -> breaks.add(value + "/" + field + " is bound where it was free"));
    }

    private void same(Object released, Object now, String place) {
        if (!released.equals(now)) {
            breaks.add(place + ": " + released + " became " + now);
        }
    }

    private static List<String> sorted(JsonNode list) {
        return list.valueStream().map(JsonNode::toString).sorted().toList();
    }
}
