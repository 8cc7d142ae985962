package org.campuspartners.feedback.instrument.domain;

/** What an instrument asks about; it decides whether a campaign is formative or of outcomes (rule 3). */
public enum Asks {
    UNIT("unit"),
    READING_WEEK("reading-week"),
    PROGRAMME_TERM("programme-term");

    private final String word;

    Asks(String word) {
        this.word = word;
    }

    /** As it stands in files and, for the first two, at the front of an occasion's subject. */
    public String word() {
        return word;
    }
}
