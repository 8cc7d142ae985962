package org.campuspartners.feedback.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import org.campuspartners.feedback.release.domain.Threshold;

/**
 * What is fixed when a campaign is locked. Only the closing date may move, and only to a later day.
 *
 * @param roster ids of those asked, sorted; somebody who is withdrawn later stays
 * @param members of the partnership; none of a pool
 * @param closesOn the last day on which answers are taken, where the institution is
 * @param statement hash of the text shown before the first question
 */
public record Terms(
        Threshold threshold,
        List<String> roster,
        List<Member> members,
        LocalDate opensOn,
        LocalDate closesOn,
        String statement) {

    public Terms {
        roster = List.copyOf(roster);
        members = List.copyOf(members);
    }

    public int invited() {
        return roster.size();
    }

    public boolean asks(String person) {
        return roster.contains(person);
    }

    Terms until(LocalDate later, String newStatement) {
        return new Terms(threshold, roster, members, opensOn, later, newStatement);
    }
}
