package org.campuspartners.analytics.answering;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How long results waited for an answer: how many waited how many days, the shortest first. */
record Waits(List<Wait> waits) {

    record Wait(int days, int results) {}

    int answered() {
        return waits.stream().mapToInt(Wait::results).sum();
    }

    /** The middle one, or half-way between the two in the middle. */
    OptionalDouble median() {
        int answered = answered();
        return answered == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((at((answered - 1) / 2) + at(answered / 2)) / 2.0);
    }

    OptionalInt longest() {
        return waits.stream().mapToInt(Wait::days).max();
    }

    private int at(int index) {
        int before = 0;
        for (Wait wait : waits) {
            before += wait.results;
            if (index < before) {
                return wait.days;
            }
        }
        throw new IndexOutOfBoundsException(index);
    }
}
