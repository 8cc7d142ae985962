package org.campuspartners.runner.process;

import java.util.Locale;

/**
 * A campus that a command has to itself, beside the one that somebody may be using here: a state, ports and stores of its own. It can
 * be thrown away, and takes no port of the one that it is beside, nor of another neighbour.
 */
public enum Neighbour {
    FUZZ(300),
    BENCH(700),
    STORM(1_500);

    private final int away;

    Neighbour(int away) {
        this.away = away;
    }

    /** What its command is called, and the folder of its state. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its home, beside the one given. */
    public CampusHome home(CampusHome here) {
        return here.beside(title());
    }

    /** Its ports, so far from those given; its stores are its own. */
    public Options options(Options here) {
        return Options.at(here.portOffset() + away);
    }
}
