package org.campuspartners.partnership.setting;

/** The topics of this service. */
public final class Topics {

    /** What happened in partnerships, units and reading weeks; kept for ever. */
    public static final String PARTNERSHIP_EVENTS = "partnership.events";

    /** Who belongs where, for feedback-service alone; compacted. */
    public static final String PARTNERSHIP_DIRECTORY = "partnership.directory";

    /** What became of feedback campaigns. */
    public static final String FEEDBACK_EVENTS = "feedback.events";

    private Topics() {}
}
