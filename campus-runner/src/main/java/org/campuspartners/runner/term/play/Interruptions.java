package org.campuspartners.runner.term.play;

/** What befalls the campus while a term is played on it. */
public interface Interruptions {

    Interruptions NONE = new Interruptions() {};

    /** Before what people do at the moment of that number, from 0 on; returns at once. */
    default void at(int moment) {}

    /** Returns when all that was interrupted runs again. */
    default void end() {}
}
