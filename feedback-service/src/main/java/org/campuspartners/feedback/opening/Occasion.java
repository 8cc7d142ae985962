package org.campuspartners.feedback.opening;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.campuspartners.chassis.consume.Stored;

/**
 * Something that happened in a partnership, as its event told it.
 *
 * @param sequence of that event
 * @param context ids and catalogue words
 * @param needs the lists of people as of then: subject to sequence
 */
record Occasion(String subject, long sequence, Map<String, String> context, Map<String, Long> needs) {

    static Occasion of(Stored stored) {
        Map<String, String> context = new HashMap<>();
        stored.made().get("context", Document.class).forEach((field, value) -> context.put(field, (String) value));
        Map<String, Long> needs = new HashMap<>();
        stored.made().get("needs", Document.class).forEach((list, sequence) -> needs.put(list, (Long) sequence));
        return new Occasion(stored.subject(), stored.made().getLong("sequence"), context, needs);
    }
}
