package org.campuspartners.feedback.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Extend;
import org.campuspartners.feedback.release.domain.Threshold;
import org.junit.jupiter.api.Test;

class T13WhatIsShownIsWhatWasLockedTest {

    private static final LocalDate CLOSES = LocalDate.of(2027, 3, 8);

    @Test
    void the_text_says_the_k_the_audience_and_the_date_in_force() {
        Statement formative = Statement.of(Given.UNIT, Threshold.FORMATIVE, 12, CLOSES);

        assertThat(formative.sentences())
                .containsExactly(
                        "Your answers count in one result only, the group named above, shown once after the closing date"
                                + " and only if at least 5 people answered (10 before anyone not involved sees it); it"
                                + " says how many agreed, never that everybody or nobody did.",
                        "On that date answers become counts and the forms are destroyed: from a week later nobody can"
                                + " look up what you said (until then two administrators acting together could), though"
                                + " people may notice that you answered, and those who answered can compare notes.");
        assertThat(formative.group()).isEqualTo("the 12 students of EDU101, Spring, who are not in its partnership");
        assertThat(formative.k()).isEqualTo(5);
        assertThat(formative.closesOn()).isEqualTo(CLOSES);
        assertThat(Statement.of(Given.POOL, Threshold.OUTCOME, 24, CLOSES)
                        .sentences()
                        .getFirst())
                .contains("only if at least 10 people answered; it says");
    }

    @Test
    void the_hash_kept_at_locking_and_at_extending_is_that_of_the_text_shown() {
        Terms locked = Given.open().campaign().lockedTerms();
        assertThat(locked.statement()).isEqualTo(shown(locked));

        Terms extended = Given.open()
                .and(new Extend(Given.CLOSES.plusDays(2), Given.DAY, Given.DAY))
                .campaign()
                .lockedTerms();
        assertThat(extended.statement()).isEqualTo(shown(extended)).isNotEqualTo(locked.statement());
    }

    @Test
    void another_k_group_or_date_has_another_hash() {
        Set<String> hashes = new HashSet<>();
        for (Cell cell : List.of(Given.UNIT, Given.POOL)) {
            for (int k : List.of(5, 10)) {
                for (int invited : List.of(12, 13)) {
                    for (LocalDate date : List.of(CLOSES, CLOSES.plusDays(1))) {
                        hashes.add(Statement.of(cell, new Threshold(k, 1), invited, date)
                                .hash());
                    }
                }
            }
        }
        assertThat(hashes).hasSize(16);
    }

    /** The mutants: a screen that shows another date, k, group or audience than what is in force. */
    @Test
    void the_hash_catches_a_screen_that_shows_anything_else() {
        Terms locked = Given.open().campaign().lockedTerms();
        Terms extended = Given.open()
                .and(new Extend(Given.CLOSES.plusDays(2), Given.DAY, Given.DAY))
                .campaign()
                .lockedTerms();
        Statement text = Statement.of(Given.UNIT, locked.threshold(), locked.invited(), locked.closesOn());
        assertThat(List.of(
                        Statement.of(Given.UNIT, locked.threshold(), locked.invited(), extended.closesOn()),
                        Statement.of(Given.UNIT, Threshold.OUTCOME, locked.invited(), locked.closesOn()),
                        Statement.of(Given.UNIT, locked.threshold(), locked.invited() + 1, locked.closesOn()),
                        new Statement(text.group(), text.sentences().subList(0, 1), text.k(), text.audience(), CLOSES),
                        new Statement(text.group(), text.sentences(), text.k(), "everybody", text.closesOn())))
                .extracting(Statement::hash)
                .doesNotContain(locked.statement())
                .doesNotHaveDuplicates();
        assertThat(extended.statement()).as("the date before it was extended").isNotEqualTo(shown(locked));
    }

    private static String shown(Terms terms) {
        return Statement.of(Given.UNIT, terms.threshold(), terms.invited(), terms.closesOn())
                .hash();
    }
}
