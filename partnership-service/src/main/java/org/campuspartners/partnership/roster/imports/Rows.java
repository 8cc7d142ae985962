package org.campuspartners.partnership.roster.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.domain.ClassEntry.Course;
import org.campuspartners.partnership.roster.domain.ClassEntry.Membership;
import org.campuspartners.partnership.roster.domain.ClassEntry.Period;
import org.campuspartners.partnership.roster.domain.PersonEntry;
import org.campuspartners.partnership.roster.domain.TermEntry;
import org.campuspartners.partnership.roster.imports.Staging.Kind;

/** What rows of an import say. */
final class Rows {

    private static final Map<String, Kind> KINDS = Map.of(
            "orgs", Kind.ORG,
            "academicSessions", Kind.TERM,
            "courses", Kind.COURSE,
            "users", Kind.PERSON,
            "classes", Kind.CLASS,
            "enrollments", Kind.MEMBER);

    private Rows() {}

    /** Of the records of a file, if any are kept. */
    static Optional<Kind> kind(String file) {
        return Optional.ofNullable(KINDS.get(file));
    }

    /** The id under which something of the class lists is known here. */
    static String id(Secrets secrets, Kind kind, String sourcedId) {
        return secrets.idOf(
                switch (kind) {
                    case ORG -> "org";
                    case TERM -> "term";
                    case COURSE -> "course";
                    case PERSON -> "person";
                    case CLASS -> "class";
                    case MEMBER -> "enrolment";
                    case GONE -> throw new IllegalArgumentException("what is gone was of another kind");
                },
                sourcedId);
    }

    static TermEntry term(Document row) {
        Document content = content(row);
        return new TermEntry(
                content.getString("title"),
                content.getString("type"),
                day(content, "starts"),
                day(content, "ends"),
                true);
    }

    static Period period(Document row) {
        Document content = content(row);
        return new Period(
                row.getString("id"), content.getString("title"), day(content, "starts"), day(content, "ends"));
    }

    static Course course(Document row) {
        Document content = content(row);
        return new Course(row.getString("id"), content.getString("title"), content.getString("code"));
    }

    static PersonEntry person(Document row) {
        Document content = content(row);
        return new PersonEntry(
                content.getString("givenName"),
                content.getString("familyName"),
                Optional.ofNullable(content.getString("signIn")),
                true);
    }

    static String memberOf(Document row) {
        return content(row).getString("person");
    }

    /** Who teaches a class is not one of its students, so that no teacher is asked, or counted, as one. */
    static List<Membership> memberships(List<Document> members) {
        Map<String, String> roles = new TreeMap<>();
        for (Document member : members) {
            roles.merge(
                    memberOf(member),
                    content(member).getString("role"),
                    (one, other) -> one.equals("teacher") ? one : other);
        }
        List<Membership> memberships = new ArrayList<>();
        roles.forEach((person, role) -> memberships.add(new Membership(person, role)));
        return memberships;
    }

    static Document content(Document row) {
        return row.get("content", Document.class);
    }

    static LocalDate day(Document content, String field) {
        return LocalDate.parse(content.getString(field));
    }
}
