package org.campuspartners.feedback.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What callers send about campaigns. */
final class CampaignRequests {

    private CampaignRequests() {}

    record Extension(@NotNull LocalDate closesOn) {}

    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    record AnswerText(@NotBlank @Size(max = 4000) String text) {}
}
