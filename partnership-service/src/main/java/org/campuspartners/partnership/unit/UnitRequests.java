package org.campuspartners.partnership.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.campuspartners.partnership.unit.domain.Unit;

/** What callers send about units. */
final class UnitRequests {

    private UnitRequests() {}

    /** @param reason why it comes before the latter third of the term, where it does */
    record OfferUnit(
            @NotBlank @Size(max = 64) String partnershipId,
            @NotBlank @Size(max = 200) String title,
            @NotNull Integer week,
            @Size(min = 1, max = 2000) String reason) {}

    record ContributionText(@NotBlank @Size(max = 10_000) String text) {}

    record CoTeaching(
            @NotNull LocalDate taughtOn,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid TaughtPart> taught) {

        List<Unit.Part> parts() {
            return taught.stream()
                    .map(part -> new Unit.Part(part.personId(), part.part()))
                    .toList();
        }
    }

    record TaughtPart(
            @NotBlank @Size(max = 64) String personId,
            @NotBlank @Size(max = 500) String part) {}

    record Debriefing(@NotBlank @Size(max = 10_000) String notes) {}
}
