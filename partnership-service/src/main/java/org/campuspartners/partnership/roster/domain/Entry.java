package org.campuspartners.partnership.roster.domain;

/** Something that class lists name, as they named it last. */
public interface Entry<S extends Entry<S>> {

    /** Whether the latest class lists still have it. */
    boolean listed();

    /** The same, once the class lists no longer have it. */
    S withdrawn();

    /** What it is once class lists have it like that: just so, unless they have no say in it. */
    default S entered(S wanted) {
        return wanted;
    }
}
