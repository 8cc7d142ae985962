package org.campuspartners.runner.bench.measure;

/**
 * One way to do the work.
 *
 * @param unit of its figure: {@code events/s}, {@code ms}, {@code MB}
 */
public record Shape(String name, String unit, Round round) {

    /** Does the work once. */
    @FunctionalInterface
    public interface Round {

        /** @return the figure, in the shape's unit */
        double run() throws Exception;
    }
}
