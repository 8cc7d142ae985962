package org.campuspartners.chassis.generation;

/**
 * All that a service derives from the log, made in one go: its projections, and the insights of them. The first one has the plain
 * names of collections and consumer groups, each later one names of its own.
 */
public record Generation(int number) {

    public static final Generation FIRST = new Generation(1);

    public Generation {
        if (number < 1) {
            throw new IllegalArgumentException("generations are numbered from 1");
        }
    }

    /** What a collection or a consumer group of that name is called in this generation. */
    public String of(String name) {
        return number == 1 ? name : name + "@" + number;
    }
}
