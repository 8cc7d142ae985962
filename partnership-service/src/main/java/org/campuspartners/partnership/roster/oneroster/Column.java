package org.campuspartners.partnership.roster.oneroster;

/**
 * A column of the binding.
 *
 * @param dispensable whether an edition of 1.2 lacks it, so that its absence is right too
 */
record Column(String name, boolean required, Format format, boolean dispensable) {

    static Column required(String name, Format format) {
        return new Column(name, true, format, false);
    }

    static Column optional(String name, Format format) {
        return new Column(name, false, format, false);
    }

    Column goneInLaterEditions() {
        return new Column(name, required, format, true);
    }
}
