package org.campuspartners.runner.bench.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;

/** Alternating rounds, so that what changes on the machine meanwhile changes for every shape; the first ones warm up and aren't counted. */
public record Rounds(int number, Console console) {

    /** @return by shape, in their order */
    public Map<String, Figures> of(Measure measure) {
        Map<String, Figures> figures = new LinkedHashMap<>();
        measure.shapes().forEach(shape -> figures.put(shape.name(), new Figures()));
        console.say(measure.title());
        measure.prepare();
        for (int round = 1 - measure.warmUps(); round <= number; round++) {
            for (Shape shape : measure.shapes()) {
                double figure = run(measure, shape);
                console.say(String.format(
                        Locale.ROOT,
                        "  %s  %-24s %,12.1f %s",
                        round < 1 ? "warm-up " : "round " + round + " ",
                        shape.name(),
                        figure,
                        shape.unit()));
                if (round > 0) {
                    figures.get(shape.name()).add(figure);
                }
            }
        }
        return figures;
    }

    private static double run(Measure measure, Shape shape) {
        try {
            return shape.round().run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while measuring " + shape.name(), e);
        } catch (CampusProblem e) {
            throw e;
        } catch (Exception e) {
            throw new CampusProblem(shape.name() + " could not be measured: " + e, e);
        }
    }
}
