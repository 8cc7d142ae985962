package org.campuspartners.feedback.answer.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;

/** What one person answered: item to value; a blank item is left out. */
public record Form(Map<String, Integer> answers) {

    /** Every stored form has this many bytes before encryption, however many items and blanks it has. */
    static final int SIZE = 64;

    private static final byte LAYOUT = 1;
    private static final int HEADER = 2;

    public Form {
        answers = Map.copyOf(answers);
    }

    /** Which of its entries the instrument has no place for, as the request's fields; {@code answers} if all are blank. */
    public List<String> faults(Instrument instrument) {
        List<String> faults = new ArrayList<>();
        answers.forEach((item, answer) -> {
            if (instrument.item(item).isEmpty() || !instrument.scale().has(answer)) {
                faults.add("answers." + item);
            }
        });
        if (answers.isEmpty()) {
            faults.add("answers");
        }
        return faults.stream().sorted().toList();
    }

    /** One byte an item in the instrument's order, 0 for a blank, then padding. */
    public byte[] padded(Instrument instrument) {
        byte[] bytes = new byte[SIZE];
        bytes[0] = LAYOUT;
        bytes[1] = (byte) instrument.items().size();
        int at = HEADER;
        for (Item item : instrument.items()) {
            bytes[at++] = answers.getOrDefault(item.id(), 0).byteValue();
        }
        return bytes;
    }

    public static Form read(byte[] padded, Instrument instrument) {
        if (padded.length != SIZE
                || padded[0] != LAYOUT
                || padded[1] != instrument.items().size()) {
            throw new IllegalArgumentException("not a form of this instrument");
        }
        Map<String, Integer> answers = new LinkedHashMap<>();
        int at = HEADER;
        for (Item item : instrument.items()) {
            int answer = padded[at++];
            if (answer != 0) {
                answers.put(item.id(), answer);
            }
        }
        Arrays.fill(padded, (byte) 0);
        return new Form(answers);
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Form";
    }
}
