package org.campuspartners.partnership.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.campuspartners.partnership.partnership.domain.Agreement;

/** What callers send about partnerships. */
final class PartnershipRequests {

    private PartnershipRequests() {}

    /** @param termId may be left out where the class has one term */
    record MatchPartnership(
            @NotNull @Pattern(regexp = "[a-z0-9-]{2,40}") String programme,
            @NotBlank @Size(max = 64) String classId,
            @Size(min = 1, max = 64) String termId,
            @NotBlank @Size(max = 200) String title,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid NewMember> members) {}

    record NewMember(
            @NotBlank @Size(max = 64) String personId,
            @NotBlank @Size(max = 40) String role) {}

    record Gain(@NotBlank @Size(max = 2000) String gain) {}

    /** @param hours that each member gives over the term */
    record AgreementTerms(
            @NotBlank @Size(max = 2000) String goals,
            @NotBlank @Size(max = 2000) String roles,
            @NotNull @Min(1) @Max(2000) Integer hours,
            @NotBlank @Size(max = 2000) String communication,
            @NotBlank @Size(max = 2000) String confidentiality,
            @NotBlank @Size(max = 2000) String authorship,
            @NotBlank @Size(max = 2000) String ownership) {

        Agreement.Terms toTerms() {
            return new Agreement.Terms(goals, roles, hours, communication, confidentiality, authorship, ownership);
        }
    }

    record Induction(@NotNull LocalDate heldOn) {}

    record Closing(@Size(min = 1, max = 2000) String reason) {
        static final Closing WITHOUT_REASON = new Closing(null);
    }
}
