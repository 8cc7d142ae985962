package org.campuspartners.feedback.campaign.domain;

import java.time.LocalDate;
import java.util.Map;
import org.campuspartners.feedback.release.domain.Release;

/** What happened to a campaign; {@code day} is in UTC. */
public sealed interface CampaignEvent {

    /** Kept to the service. */
    sealed interface Private extends CampaignEvent {}

    /** Said on the topic, with its day and no finer time. */
    sealed interface Public extends CampaignEvent {
        LocalDate day();
    }

    record Drafted(Cell cell, Map<String, Long> needs) implements Private {}

    record Locked(Terms terms) implements Private {}

    record NotOfferedAfterAll(NotOffered reason, Terms terms, LocalDate day) implements Public {}

    record Opened(LocalDate day) implements Public {}

    record AnswersAnnounced(int answers, LocalDate day) implements Public {}

    record Extended(LocalDate closesOn, String statement, LocalDate day) implements Public {}

    record Cancelled(String reason, LocalDate day) implements Public {}

    record Closed(LocalDate day) implements Public {}

    record Released(Release release, LocalDate day) implements Public {}

    record Suppressed(LocalDate day) implements Public {}

    record FormsDestroyed() implements Private {}

    record Answered(String text, LocalDate day) implements Public {}

    /** The answer was put in other words; who was told once that there is one isn't told again. */
    record AnswerReworded(String text) implements Private {}
}
