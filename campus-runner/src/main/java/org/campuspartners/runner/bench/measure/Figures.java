package org.campuspartners.runner.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the rounds of one shape came to. */
public final class Figures {

    private final List<Double> sorted = new ArrayList<>();

    public void add(double figure) {
        sorted.add(figure);
        Collections.sort(sorted);
    }

    public int rounds() {
        return sorted.size();
    }

    public double median() {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double lowest() {
        return sorted.getFirst();
    }

    public double highest() {
        return sorted.getLast();
    }
}
