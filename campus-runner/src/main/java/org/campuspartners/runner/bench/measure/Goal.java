package org.campuspartners.runner.bench.measure;

import java.util.Locale;
import java.util.Map;

/**
 * What one shape's median is to be, as it is or as a ratio to another's.
 *
 * @param beside the shape that it is divided by; empty where the figure itself is meant
 * @param atLeast whether the figure is to be at least the bound, else at most
 */
public record Goal(String shape, String beside, boolean atLeast, double bound) {

    public static Goal atLeast(double ratio, String shape, String beside) {
        return new Goal(shape, beside, true, ratio);
    }

    public static Goal atMost(double ratio, String shape, String beside) {
        return new Goal(shape, beside, false, ratio);
    }

    public static Goal atMost(double bound, String shape) {
        return new Goal(shape, "", false, bound);
    }

    public double figure(Map<String, Figures> figures) {
        double own = figures.get(shape).median();
        return beside.isEmpty() ? own : own / figures.get(beside).median();
    }

    public boolean isMet(Map<String, Figures> figures) {
        return atLeast ? figure(figures) >= bound : figure(figures) <= bound;
    }

    /** What was found, and what was wanted. */
    public String said(Map<String, Figures> figures) {
        String what = beside.isEmpty() ? shape : shape + " / " + beside;
        return "%s: %s (goal: %s %s)%s"
                .formatted(
                        what,
                        number(figure(figures)),
                        atLeast ? "at least" : "at most",
                        number(bound),
                        isMet(figures) ? "" : " **not met**");
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceAll("\\.?0+$", "") + (beside.isEmpty() ? "" : "x");
    }
}
