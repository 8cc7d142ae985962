package org.campuspartners.partnership.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One class, its terms and who belongs to it.
 *
 * @param terms in the order of the class list; usually one
 * @param members role in this class by person id
 * @param sequence of this class's latest record in the directory
 */
public record ClassList(
        String id,
        String title,
        String courseId,
        String courseCode,
        List<Term> terms,
        Map<String, ClassRole> members,
        long sequence) {

    public ClassList {
        terms = List.copyOf(terms);
        members = Map.copyOf(members);
    }

    /** The ids of the enrolled students. */
    public Set<String> students() {
        return members.entrySet().stream()
                .filter(member -> member.getValue() == ClassRole.STUDENT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person is enrolled as a student. */
    public boolean enrolled(String person) {
        return members.get(person) == ClassRole.STUDENT;
    }

    /** What somebody is in a class, as the enrolment says. */
    public enum ClassRole {
        STUDENT,
        TEACHER;

        /** As the directory and the API write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A term of the class: from {@code starts} up to, and without, {@code ends}. */
    public record Term(String id, String title, LocalDate starts, LocalDate ends) {}
}
