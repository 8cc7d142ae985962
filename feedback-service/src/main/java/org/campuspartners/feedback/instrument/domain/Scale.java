package org.campuspartners.feedback.instrument.domain;

import java.util.List;

/** The answers to choose from, with a label each. */
public record Scale(int lowest, int highest, List<String> labels) {

    public Scale {
        labels = List.copyOf(labels);
    }

    public boolean has(int answer) {
        return lowest <= answer && answer <= highest;
    }
}
