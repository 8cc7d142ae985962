package org.campuspartners.partnership.roster.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

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

    @Override
    public ClassEntry withdrawn() {
        return new ClassEntry(title, code, course, terms, List.of(), false);
    }
}
