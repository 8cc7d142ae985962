package org.campuspartners.runner.term.expect;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.plan.TermPlan.Instrument;

/**
 * One campaign, as the data file implies it.
 *
 * @param invited how many are asked
 * @param refused why they are not asked after all
 * @param k fewest answers of a release
 * @param answers those that stood at the end: one digit an item, {@code -} for a blank
 * @param closesOn the last day for answers, where the institution is
 * @param answeredOn when those who were given the feedback said what they make of it
 */
record Asked(
        Group group,
        Instrument instrument,
        int invited,
        Optional<String> refused,
        int k,
        List<String> answers,
        LocalDate closesOn,
        Optional<LocalDate> answeredOn) {

    private static final int FOR_EVERYONE = 10;
    private static final ZoneId INSTITUTION = ZoneId.of("Europe/London");

    /** In the words of the insights. */
    String end() {
        if (refused.isPresent()) {
            return "notOffered";
        }
        if (answers.size() < k) {
            return "suppressed";
        }
        return isForEveryone() ? "released" : "releasedToInvolved";
    }

    boolean isReleased() {
        return refused.isEmpty() && answers.size() >= k;
    }

    boolean isForEveryone() {
        return isReleased() && answers.size() >= FOR_EVERYONE;
    }

    /** How many agreed with that item, as far as it may be said. */
    Band agreed(String item) {
        int index = instrument.items().indexOf(item);
        String agreeing = instrument.reversed().contains(item) ? "12" : "45";
        long count = answers.stream()
                .filter(digits -> agreeing.indexOf(digits.charAt(index)) >= 0)
                .count();
        return Band.of((int) count, answers.size());
    }

    /** The release's day in UTC: it comes with the first moment after the closing date. */
    LocalDate releasedOn() {
        return closesOn.plusDays(1)
                .atStartOfDay(INSTITUTION)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDate();
    }
}
