package org.campuspartners.feedback.campaign.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everyone in one role, and whether they are enough to be asked (rules 3 and 4). Nobody picks the people by hand.
 *
 * @param roster ids of those to be asked, sorted
 * @param reason why they are not asked after all
 */
public record Invitation(List<String> roster, Optional<NotOffered> reason) {

    private static final int FEWEST_OF_A_CLASS = 5;
    private static final int FEWEST_OF_A_POOL = 10;
    private static final int FEWEST_GROUPS = 3;

    public Invitation {
        roster = List.copyOf(roster);
    }

    /** The students enrolled in a class, less the members of the partnership itself. */
    public static Invitation ofClass(Collection<String> students, Collection<Member> members) {
        Set<String> asked = new TreeSet<>(students);
        members.forEach(member -> asked.remove(member.person()));
        return new Invitation(
                List.copyOf(asked),
                asked.size() < FEWEST_OF_A_CLASS ? Optional.of(NotOffered.FEWER_THAN_5_INVITED) : Optional.empty());
    }

    /** @param groups those in that role, partnership by partnership; who is in two of them counts once */
    public static Invitation ofPool(Collection<? extends Collection<String>> groups) {
        Set<String> asked = new TreeSet<>();
        groups.forEach(asked::addAll);
        return new Invitation(List.copyOf(asked), reason(groups, asked.size()));
    }

    private static Optional<NotOffered> reason(Collection<? extends Collection<String>> groups, int asked) {
        if (asked < FEWEST_OF_A_POOL) {
            return Optional.of(NotOffered.FEWER_THAN_10_INVITED);
        }
        if (groups.stream().filter(group -> !group.isEmpty()).count() < FEWEST_GROUPS) {
            return Optional.of(NotOffered.FEWER_THAN_3_GROUPS);
        }
        boolean overHalf =
                groups.stream().anyMatch(group -> 2 * Set.copyOf(group).size() > asked);
        return overHalf ? Optional.of(NotOffered.ONE_GROUP_OVER_HALF) : Optional.empty();
    }
}
