package org.campuspartners.partnership.roster.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.campuspartners.partnership.roster.domain.ClassEntry;
import org.campuspartners.partnership.roster.domain.ClassEntry.Course;
import org.campuspartners.partnership.roster.domain.ClassEntry.Membership;
import org.campuspartners.partnership.roster.domain.ClassEntry.Period;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;

/** What rows of an import say. */
final class Rows {

    private Rows() {}

    static TermEntry term(Document row) {
        Document content = content(row);
        return new TermEntry(
                content.getString("title"),
                content.getString("type"),
                LocalDate.parse(content.getString("starts")),
                LocalDate.parse(content.getString("ends")),
                true);
    }

    static PersonEntry person(Document row) {
        Document content = content(row);
        return new PersonEntry(
                content.getString("givenName"),
                content.getString("familyName"),
                Optional.ofNullable(content.getString("signIn")),
                true);
    }

    static ClassEntry schoolClass(Document row, List<Document> members) {
        Document content = content(row);
        Document course = content.get("course", Document.class);
        return new ClassEntry(
                content.getString("title"),
                content.getString("code"),
                new Course(course.getString("id"), course.getString("title"), course.getString("code")),
                content.getList("terms", Document.class).stream()
                        .map(Rows::period)
                        .toList(),
                memberships(members),
                true);
    }

    private static Period period(Document term) {
        return new Period(
                term.getString("id"),
                term.getString("title"),
                LocalDate.parse(term.getString("starts")),
                LocalDate.parse(term.getString("ends")));
    }

    /** Who teaches a class is not one of its students, so that no teacher is asked, or counted, as one. */
    private static List<Membership> memberships(List<Document> members) {
        Map<String, String> roles = new TreeMap<>();
        for (Document member : members) {
            Document content = content(member);
            roles.merge(
                    content.getString("person"),
                    content.getString("role"),
                    (one, other) -> one.equals("teacher") ? one : other);
        }
        List<Membership> memberships = new ArrayList<>();
        roles.forEach((person, role) -> memberships.add(new Membership(person, role)));
        return memberships;
    }

    private static Document content(Document row) {
        return row.get("content", Document.class);
    }
}
