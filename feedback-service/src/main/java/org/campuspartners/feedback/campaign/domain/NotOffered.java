package org.campuspartners.feedback.campaign.domain;

import java.util.Locale;

/** Why a group is not asked anonymously. */
public enum NotOffered {
    FEWER_THAN_5_INVITED,
    FEWER_THAN_10_INVITED,
    FEWER_THAN_3_GROUPS,
    ONE_GROUP_OVER_HALF;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
