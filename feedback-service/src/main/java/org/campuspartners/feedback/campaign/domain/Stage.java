package org.campuspartners.feedback.campaign.domain;

import java.util.Locale;

/** Where a campaign is. Nothing leads back. */
public enum Stage {
    /** Its class lists have not been seen yet. */
    DRAFT,
    /** Roster, k, dates and wording are fixed. */
    LOCKED,
    OPEN,
    /** No more answers; not counted yet. */
    CLOSED,
    RELEASED,
    /** Fewer than k answered; nothing else is known. */
    SUPPRESSED,
    /** Destroyed unread. */
    CANCELLED,
    /** Too few, or too few groups, to ask without naming somebody. */
    NOT_OFFERED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is kept and shown. */
    @Override
    public String toString() {
        return word();
    }
}
