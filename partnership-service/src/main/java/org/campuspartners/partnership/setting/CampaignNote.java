package org.campuspartners.partnership.setting;

import java.util.Optional;

/**
 * What is known here of the feedback campaign about something that happened.
 *
 * @param state as feedback-service last published it: open, not-offered, cancelled, closed, released or suppressed
 * @param answered whether an educator has answered what was said
 */
public record CampaignNote(String id, String state, boolean answered) {

    /**
     * What this adds to what was known: itself, or nothing. The first campaign about something is its own; others, asked by
     * hand, are feedback-service's to list.
     */
    public Optional<CampaignNote> newsAfter(Optional<CampaignNote> known) {
        boolean theSame = known.map(CampaignNote::id).map(id::equals).orElse(true);
        return theSame && !known.equals(Optional.of(this)) ? Optional.of(this) : Optional.empty();
    }

    /** Whether results are there and nobody has answered them yet. */
    public boolean awaitsAnswer() {
        return state.equals("released") && !answered;
    }
}
