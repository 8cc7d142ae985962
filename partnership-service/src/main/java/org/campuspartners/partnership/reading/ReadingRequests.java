package org.campuspartners.partnership.reading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What callers send about reading weeks. */
final class ReadingRequests {

    private ReadingRequests() {}

    /** @param tieRule {@code earliest-proposal} where left out, or {@code leaders-choose} */
    record OpenWeek(
            @NotBlank @Size(max = 64) String partnershipId,
            @NotNull Integer week,
            @NotBlank @Size(max = 200) String title,

            @Pattern(regexp = "earliest-proposal|leaders-choose")
            String tieRule) {}

    record Proposal(
            @NotBlank @Size(max = 1000) String citation,

            @Size(max = 1000) @Pattern(regexp = "https?://\\S+")
            String link) {}

    record Vote(@NotBlank @Size(max = 64) String proposalId) {}

    record Selection(@Size(min = 1, max = 64) String proposalId) {
        static final Selection BY_VOTES = new Selection(null);
    }

    record Leaders(@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 64) String> people) {}

    record Leading(
            @NotNull LocalDate ledOn,
            @NotBlank @Size(max = 10_000) String notes) {}
}
