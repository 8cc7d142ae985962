package org.campuspartners.analytics.campaign;

/** How many of those who were asked answered. */
public final class ResponseRate {

    private ResponseRate() {}

    /** In whole percent, rounded half up; null where nobody was asked. */
    public static Integer of(int answers, int invited) {
        return invited == 0 ? null : Math.toIntExact((200L * answers + invited) / (2L * invited));
    }
}
