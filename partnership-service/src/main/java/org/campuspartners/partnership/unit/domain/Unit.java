package org.campuspartners.partnership.unit.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.partnership.setting.CampaignNote;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Spelling;

/**
 * One unit of a course that students and educators plan and teach together.
 *
 * @param week in which it is taught, of the setting's term
 * @param earlyReason why it comes before the latter third, where it does
 * @param claimedBy the student partner who took it on
 * @param contributions to its plan by person id
 * @param taught what came of it, once it was
 * @param debrief what the team noted afterwards
 */
public record Unit(
        String title,
        Setting setting,
        int week,
        Optional<String> earlyReason,
        Stage stage,
        String offeredBy,
        Optional<String> claimedBy,
        Map<String, Contribution> contributions,
        Optional<String> approvedBy,
        Optional<Taught> taught,
        Optional<String> debrief,
        Optional<CampaignNote> campaign) {

    /** How far a unit has come. */
    public enum Stage {
        OFFERED,
        CLAIMED,
        CO_PLANNED,
        APPROVED,
        CO_TAUGHT,
        DEBRIEFED;

        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    /** What one member brought to the plan. */
    public record Contribution(Role role, String text) {}

    /** Who taught which part. */
    public record Part(String person, String part) {}

    /** The day on which it was taught, and by whom. */
    public record Taught(LocalDate on, List<Part> parts) {
        public Taught {
            parts = List.copyOf(parts);
        }

        public List<String> people() {
            return parts.stream().map(Part::person).toList();
        }
    }

    public Unit {
        contributions = Map.copyOf(contributions);
    }

    public boolean hasContributionFrom(Role role) {
        return contributions.values().stream().anyMatch(contribution -> contribution.role() == role);
    }

    static Unit offered(String title, Setting setting, int week, Optional<String> earlyReason, String offeredBy) {
        return new Unit(
                title,
                setting,
                week,
                earlyReason,
                Stage.OFFERED,
                offeredBy,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Unit at(Stage next) {
        return changedTo(next, claimedBy, contributions, approvedBy, taught, debrief, campaign);
    }

    Unit claimed(String person) {
        return changedTo(Stage.CLAIMED, Optional.of(person), contributions, approvedBy, taught, debrief, campaign);
    }

    Unit with(String person, Contribution contribution) {
        Map<String, Contribution> next = new LinkedHashMap<>(contributions);
        next.put(person, contribution);
        return changedTo(stage, claimedBy, next, approvedBy, taught, debrief, campaign);
    }

    Unit approved(String person) {
        return changedTo(Stage.APPROVED, claimedBy, contributions, Optional.of(person), taught, debrief, campaign);
    }

    Unit taught(Taught how) {
        return changedTo(Stage.CO_TAUGHT, claimedBy, contributions, approvedBy, Optional.of(how), debrief, campaign);
    }

    Unit debriefed(String notes) {
        return changedTo(Stage.DEBRIEFED, claimedBy, contributions, approvedBy, taught, Optional.of(notes), campaign);
    }

    Unit with(CampaignNote note) {
        return changedTo(stage, claimedBy, contributions, approvedBy, taught, debrief, Optional.of(note));
    }

    /** What it was offered with stays. */
    private Unit changedTo(
            Stage stage,
            Optional<String> claimedBy,
            Map<String, Contribution> contributions,
            Optional<String> approvedBy,
            Optional<Taught> taught,
            Optional<String> debrief,
            Optional<CampaignNote> campaign) {
        return new Unit(
                title,
                setting,
                week,
                earlyReason,
                stage,
                offeredBy,
                claimedBy,
                contributions,
                approvedBy,
                taught,
                debrief,
                campaign);
    }
}
