package org.campuspartners.partnership.roster.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.campuspartners.partnership.roster.Secrets;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.campuspartners.partnership.roster.oneroster.Listed;

/** Turns the records of a bundle into rows under our own ids, and drops of them what is not needed. */
final class StagingSink implements Consumer<Listed> {

    private static final int AT_ONCE = 1_000;

    private final Staging staging;
    private final Secrets secrets;
    private final Map<String, String> roles;
    private final String batch;
    private final Date at;
    private final Map<String, Document> courses = new HashMap<>();
    private final Map<String, Document> terms = new HashMap<>();
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
    public void accept(Listed listed) {
        switch (listed) {
            case Listed.Org ignored -> {}
            case Listed.Session session -> session(session);
            case Listed.Course course ->
                courses.put(
                        course.sourcedId(),
                        new Document("id", secrets.idOf("course", course.sourcedId()))
                                .append("title", course.title())
                                .append("code", course.code()));
            case Listed.User user -> person(user);
            case Listed.SchoolClass schoolClass -> schoolClass(schoolClass);
            case Listed.Enrolment enrolment -> member(enrolment);
        }
    }

    /** @return how many of each kind were listed */
    Map<String, Long> finish() {
        staging.write(waiting);
        waiting.clear();
        return counts;
    }

    private void session(Listed.Session session) {
        String id = secrets.idOf("term", session.sourcedId());
        Document period = new Document("id", id)
                .append("title", session.title())
                .append("starts", session.starts().toString())
                .append("ends", session.ends().toString());
        terms.put(session.sourcedId(), period);
        row(Kind.TERM, id, id, new Document(period).append("type", session.type()));
    }

    private void person(Listed.User user) {
        String id = secrets.idOf("person", user.sourcedId());
        row(
                Kind.PERSON,
                id,
                id,
                new Document("givenName", preferred(user.preferredGivenName(), user.givenName()))
                        .append("familyName", preferred(user.preferredFamilyName(), user.familyName()))
                        .append("signIn", user.enabled() ? secrets.hidden(user.username()) : null));
    }

    private void schoolClass(Listed.SchoolClass schoolClass) {
        String id = secrets.idOf("class", schoolClass.sourcedId());
        row(
                Kind.CLASS,
                id,
                id,
                new Document("title", schoolClass.title())
                        .append("code", Optional.ofNullable(schoolClass.code()).orElse(""))
                        .append("course", courses.get(schoolClass.course()))
                        .append(
                                "terms",
                                schoolClass.terms().stream().map(terms::get).toList()));
    }

    private void member(Listed.Enrolment enrolment) {
        String role = roles.get(enrolment.role().toLowerCase(Locale.ROOT));
        if (role != null) {
            row(
                    Kind.MEMBER,
                    secrets.idOf("enrolment", enrolment.sourcedId()),
                    secrets.idOf("class", enrolment.schoolClass()),
                    new Document("person", secrets.idOf("person", enrolment.user())).append("role", role));
        }
    }

    private void row(Kind kind, String own, String id, Document content) {
        counts.merge(kind.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
        waiting.add(new Document("_id", batch + "/" + kind + "/" + own)
                .append("batch", batch)
                .append("kind", kind.name())
                .append("id", id)
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
