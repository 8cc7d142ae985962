package org.campuspartners.partnership.roster.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A class, its course and terms, and who belongs to it.
 *
 * @param code blank where it has none
 * @param terms in the order of the class lists
 * @param members by person id, each once
 */
public record ClassEntry(
        String title, String code, Course course, List<Period> terms, List<Membership> members, boolean listed)
        implements Entry<ClassEntry> {

    public record Course(String id, String title, String code) {}

    public record Period(String id, String title, LocalDate starts, LocalDate ends) {}

    /** @param role {@code student} or {@code teacher} */
    public record Membership(String person, String role) {}

    public ClassEntry {
        terms = List.copyOf(terms);
        members = members.stream()
                .sorted(Comparator.comparing(Membership::person))
                .toList();
    }

    /** The ids of all who belong to it. */
    public Set<String> people() {
        return members.stream().map(Membership::person).collect(toUnmodifiableSet());
    }

    /** The same, and none of these people belongs to it. */
    public ClassEntry without(Set<String> people) {
        List<Membership> others = members.stream()
                .filter(member -> !people.contains(member.person()))
                .toList();
        return new ClassEntry(title, code, course, terms, others, listed);
    }

    @Override
    public ClassEntry withdrawn() {
        return new ClassEntry(title, code, course, terms, List.of(), false);
    }
}
