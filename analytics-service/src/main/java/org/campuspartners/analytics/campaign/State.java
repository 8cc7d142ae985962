package org.campuspartners.analytics.campaign;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a campaign has come, and the event that says so. */
public enum State {
    OPEN("open", "campaign.opened.v1"),
    CLOSED("closed", "campaign.closed.v1"),
    RELEASED("released", "results.released.v1"),
    RELEASED_TO_INVOLVED("releasedToInvolved", "results.released.v1"),
    SUPPRESSED("suppressed", "results.suppressed.v1"),
    NOT_OFFERED("notOffered", "campaign.not-offered.v1"),
    CANCELLED("cancelled", "campaign.cancelled.v1");

    private final String word;
    private final String type;

    State(String word, String type) {
        this.word = word;
        this.type = type;
    }

    public String word() {
        return word;
    }

    /** All words, in the order of a campaign's life. */
    public static List<String> words() {
        return Arrays.stream(values()).map(State::word).toList();
    }

    /** The state that an event brings; of a release the one with numbers. */
    static Optional<State> after(String type) {
        return Arrays.stream(values()).filter(state -> state.type.equals(type)).findFirst();
    }
}
