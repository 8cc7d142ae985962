package org.campuspartners.partnership.roster.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.campuspartners.partnership.roster.oneroster.Listed;
import org.campuspartners.partnership.roster.oneroster.Sink;

/** Turns the records of a bundle into rows under our own ids, and drops of them what is not needed. */
final class StagingSink implements Sink {

    private static final int AT_ONCE = 1_000;

    private final Staging staging;
    private final Secrets secrets;
    private final Map<String, String> roles;
    private final String batch;
    private final Date at;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Document> waiting = new ArrayList<>();

    /** @param roles what a word of an enrolment's role means here; others mean nothing */
    StagingSink(Staging staging, Secrets secrets, Map<String, String> roles, String batch, Instant at) {
        this.staging = staging;
        this.secrets = secrets;
        this.roles = roles;
        this.batch = batch;
        this.at = Date.from(at);
    }

    @Override
    public void take(Listed listed, long line) {
        switch (listed) {
            case Listed.Org org -> row(Kind.ORG, org.sourcedId(), line, new Document("type", org.type()));
            case Listed.Session session ->
                row(
                        Kind.TERM,
                        session.sourcedId(),
                        line,
                        new Document("title", session.title())
                                .append("starts", session.starts().toString())
                                .append("ends", session.ends().toString())
                                .append("type", session.type()));
            case Listed.Course course ->
                row(
                        Kind.COURSE,
                        course.sourcedId(),
                        line,
                        new Document("title", course.title()).append("code", course.code()));
            case Listed.User user -> person(user, line);
            case Listed.SchoolClass schoolClass -> schoolClass(schoolClass, line);
            case Listed.Enrolment enrolment -> member(enrolment, line);
            case Listed.Gone gone -> gone(gone, line);
        }
    }

    /** @return how many of each kind were listed */
    Map<String, Long> finish() {
        staging.write(waiting);
        waiting.clear();
        return counts;
    }

    private void person(Listed.User user, long line) {
        row(
                Kind.PERSON,
                user.sourcedId(),
                line,
                new Document("givenName", preferred(user.preferredGivenName(), user.givenName()))
                        .append("familyName", preferred(user.preferredFamilyName(), user.familyName()))
                        .append("signIn", user.enabled() ? secrets.hidden(user.username()) : null));
    }

    /** What it belongs to by the ids of the lists: a delta may say something else of it. */
    private void schoolClass(Listed.SchoolClass schoolClass, long line) {
        row(
                Kind.CLASS,
                schoolClass.sourcedId(),
                line,
                new Document("title", schoolClass.title())
                        .append("code", Optional.ofNullable(schoolClass.code()).orElse(""))
                        .append("school", schoolClass.school())
                        .append("course", schoolClass.course())
                        .append("terms", schoolClass.terms()));
    }

    private void member(Listed.Enrolment enrolment, long line) {
        String role = roles.get(enrolment.role().toLowerCase(Locale.ROOT));
        if (role != null) {
            row(
                    Kind.MEMBER,
                    Rows.id(secrets, Kind.MEMBER, enrolment.sourcedId()),
                    Rows.id(secrets, Kind.CLASS, enrolment.schoolClass()),
                    line,
                    new Document("person", Rows.id(secrets, Kind.PERSON, enrolment.user())).append("role", role));
        } else if (enrolment.changed()) {
            // It may have meant something before.
            gone(new Listed.Gone("enrollments", enrolment.sourcedId()), line);
        }
    }

    private void gone(Listed.Gone gone, long line) {
        Rows.kind(gone.file()).ifPresent(kind -> {
            String id = Rows.id(secrets, kind, gone.sourcedId());
            add(batch + "/" + kind + "/" + id, Kind.GONE, id, line, new Document());
        });
    }

    private void row(Kind kind, String sourcedId, long line, Document content) {
        String id = Rows.id(secrets, kind, sourcedId);
        row(kind, id, id, line, content);
    }

    private void row(Kind kind, String own, String id, long line, Document content) {
        counts.merge(kind.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        add(batch + "/" + kind + "/" + own, kind, id, line, content);
    }

    private void add(String name, Kind kind, String id, long line, Document content) {
        waiting.add(new Document("_id", name)
                .append("batch", batch)
                .append("kind", kind.name())
                .append("id", id)
                .append("line", line)
                .append("at", at)
                .append("content", content));
        if (waiting.size() >= AT_ONCE) {
            staging.write(waiting);
            waiting.clear();
        }
    }

    private static String preferred(String preferred, String name) {
        return preferred == null || preferred.isBlank() ? name : preferred;
    }
}
