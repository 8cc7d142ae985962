package org.campuspartners.runner.bench.measure;

import java.util.List;

/** The same work in several shapes, of which one is ours. */
public interface Measure {

    /** What is measured, and until when. */
    String title();

    /** In the order in which they take turns. */
    List<Shape> shapes();

    /** What the figures are to be held against. */
    List<Goal> goals();

    /** Brings the campus to where the rounds can begin. */
    default void prepare() {}

    /** How many rounds go by uncounted, until Java has compiled what they lead through. */
    default int warmUps() {
        return 1;
    }
}
