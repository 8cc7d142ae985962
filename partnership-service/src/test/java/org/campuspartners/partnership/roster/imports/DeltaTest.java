package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.empty;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import org.campuspartners.partnership.roster.imports.Staging.Kind;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.testing.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bundles that tell what changed: what comes of one is what comes of a bulk that lists the result. */
class DeltaTest extends RunningImports {

    @Autowired
    private Turns turns;

    @Autowired
    private ImportLifecycle lifecycle;

    @BeforeEach
    void a_bulk_comes_first() {
        applied(good());
    }

    @Test
    void who_is_new_joins_a_class_that_was_listed_before() {
        equal(
                empty().user("p9", "planted.nine", "Di", "Nine").enrolment("e9", "k1", "p9", "student"),
                good().user("p9", "planted.nine", "Di", "Nine").enrolment("e9", "k1", "p9", "student"));
        assertThat(get(coordinator(), "/api/classes")
                        .body()
                        .path("items")
                        .get(0)
                        .path("students")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void who_is_taken_away_leaves_the_classes_too() {
        equal(
                empty().user("p2", "planted.two", "Bo", "Two")
                        .gone("users", "p2")
                        .gone("roles", "r-p2"),
                good().withoutRow("users", "p2").withoutRow("roles", "r-p2").withoutRow("enrollments", "e2"));
    }

    @Test
    void an_enrolment_that_is_taken_away_leaves_the_person() {
        equal(
                empty().enrolment("e2", "k1", "p2", "student").gone("enrollments", "e2"),
                good().withoutRow("enrollments", "e2"));
    }

    @Test
    void an_enrolment_that_is_taken_away_may_be_told_as_it_was_where_its_class_is_at_another_school_by_now() {
        equal(
                empty().org("u2", "school")
                        .schoolClass("k1", "c1", "t1")
                        .set("classes", 1, "schoolSourcedId", "u2")
                        .enrolment("e1", "k1", "p1", "student")
                        .set("enrollments", 1, "schoolSourcedId", "u2")
                        .enrolment("e2", "k1", "p2", "student")
                        .gone("enrollments", "e2"),
                good().withoutRow("enrollments", "e2"));
    }

    @Test
    void an_enrolment_whose_role_means_nothing_here_any_more_is_gone_and_no_bulk_keeps_that() {
        equal(
                empty().enrolment("e2", "k1", "p2", "ext:auditor"),
                good().withoutRow("enrollments", "e2").enrolment("e2", "k1", "p2", "ext:auditor"));
        assertThat(database()
                        .getCollection("import_rows")
                        .countDocuments(Filters.and(
                                Filters.eq("batch", turns.standing().orElseThrow()),
                                Filters.eq("kind", Kind.GONE.name()))))
                .isZero();
    }

    @Test
    void one_that_nothing_came_before_is_a_delta_all_the_same() {
        database().getCollection("import_turns").updateMany(Filters.exists("batch"), Updates.unset("batch"));

        Answer refused = changed(empty().user("p9", "planted.nine", "Di", "Nine"));

        assertThat(codes(refused)).containsOnlyKeys("delta-without-bulk");
        assertThat(refused.body().path("delta").asBoolean()).isTrue();
    }

    @Test
    void a_course_that_is_called_otherwise_now_is_so_in_its_classes() {
        equal(
                empty().course("c1", "LING202"),
                good().withoutRow("courses", "c1").course("c1", "LING202"));
    }

    @Test
    void a_term_that_ends_later_does_so_for_its_classes() {
        equal(
                empty().term("t1", "Autumn 2026", "2026-09-21", "2027-01-11"),
                good().withoutRow("academicSessions", "t1").term("t1", "Autumn 2026", "2026-09-21", "2027-01-11"));
    }

    @Test
    void what_it_does_not_mention_stays_and_what_it_says_again_changes_nothing() {
        Map<String, Long> before = versions();

        assertThat(changed(empty().user("p1", "planted.one", "Ada", "One")).text("state"))
                .isEqualTo("applied");

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void one_after_the_other_builds_on_what_was_before() {
        changed(empty().user("p9", "planted.nine", "Di", "Nine").enrolment("e9", "k1", "p9", "student"));
        changed(empty().enrolment("e9", "k1", "p9", "teacher"));

        Answer answer = get(coordinator(), "/api/classes");
        assertThat(answer.body().path("items").get(0).path("teachers").asInt()).isEqualTo(2);
    }

    @Test
    void one_that_was_checked_against_lists_that_are_no_longer_the_last_is_refused() {
        lifecycle.stop();
        Answer bulk = handIn(coordinator(), good().user("p9", "planted.nine", "Di", "Nine"));
        Answer delta = handIn(
                coordinator(),
                empty().user("p8", "planted.eight", "Ed", "Eight").delta());
        lifecycle.start();

        assertThat(finished(bulk).text("state")).isEqualTo("applied");
        Answer refused = finished(delta);
        assertThat(refused.text("state")).isEqualTo("refused");
        assertThat(refused.body().path("problemCounts").path("overtaken").asInt())
                .isEqualTo(1);
        assertThat(idOf("planted.nine")).isNotEmpty();
        assertThat(idOf("planted.eight")).isEmpty();
    }

    @Test
    void what_was_never_listed_can_not_be_referred_to() {
        Map<String, Long> before = versions();

        Answer refused = changed(empty().enrolment("e9", "k1", "nobody", "student"));

        assertThat(codes(refused)).containsOnlyKeys("reference-missing");
        assertThat(codes(changed(
                        empty().enrolment("e9", "k1", "p1", "student").set("enrollments", 1, "schoolSourcedId", "d1"))))
                .containsOnlyKeys("school-not-of-class");
        assertThat(codes(changed(empty().user("p9", "PLANTED.ONE", "Di", "Nine"))))
                .containsOnlyKeys("username-twice");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void who_was_erased_may_be_enrolled_there_and_joins_no_class_here() {
        applied(good().user("gone", "planted.gone", "Eve", "Gone").enrolment("e8", "k1", "gone", "student"));
        String person = idOf("planted.gone");
        Answer erased = send(to(coordinator(), "/api/people/" + person + "/erase")
                .header("Idempotency-Key", "erasing")
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.noBody()));
        assertThat(erased.status()).isEqualTo(200);

        Answer done = changed(empty().enrolment("e8", "k1", "gone", "teacher"));

        assertThat(codes(done)).isEmpty();
        assertThat(get(coordinator(), "/api/classes/" + classId()).response().body())
                .doesNotContain(person);
    }

    @Test
    void a_sign_in_name_may_pass_from_one_to_another_in_one_delta() {
        String two = idOf("planted.two");

        assertThat(changed(empty().user("p1", "planted.uno", "Ada", "One").user("p2", "planted.one", "Bo", "Two"))
                        .text("state"))
                .isEqualTo("applied");

        assertThat(idOf("planted.one")).isEqualTo(two);
    }

    @Test
    void a_row_says_whether_it_is_there_and_since_when() {
        assertThat(codes(changed(empty().user("p9", "planted.nine", "Di", "Nine"), "users", "active", "")))
                .containsOnlyKeys("blank-in-delta");
    }

    @Test
    void a_file_that_is_bulk_among_deltas_holds_all_there_is() {
        TestBundle mixed = empty().user("p9", "planted.nine", "Di", "Nine")
                .enrolment("e1", "k1", "p1", "student")
                .enrolment("e3", "k1", "p3", "teacher")
                .delta()
                .manifest("file.enrollments", "bulk")
                .set("enrollments", 1, "status", "")
                .set("enrollments", 1, "dateLastModified", "")
                .set("enrollments", 2, "status", "")
                .set("enrollments", 2, "dateLastModified", "");

        Answer done = finished(handIn(mixed.bytes()));

        assertThat(codes(done)).isEmpty();
        assertThat(get(coordinator(), "/api/classes")
                        .body()
                        .path("items")
                        .get(0)
                        .path("students")
                        .asInt())
                .isEqualTo(1);
        assertThat(idOf("planted.two")).isNotEmpty();
    }

    private Answer changed(TestBundle delta) {
        return finished(handIn(delta.delta().bytes()));
    }

    private Answer changed(TestBundle delta, String stem, String status, String date) {
        return finished(post(
                coordinator(),
                "/api/imports",
                "application/zip",
                delta.delta()
                        .set(stem, 1, "status", status)
                        .set(stem, 1, "dateLastModified", date)
                        .bytes()));
    }

    private Map<String, Long> codes(Answer answer) {
        Map<String, Long> codes = new TreeMap<>();
        answer.body()
                .path("problemCounts")
                .properties()
                .forEach(count -> codes.put(count.getKey(), count.getValue().asLong()));
        return codes;
    }

    /** Applies the delta, looks, applies the bulk of its result, and looks again. */
    private void equal(TestBundle delta, TestBundle bulk) {
        Answer done = changed(delta);
        assertThat(codes(done)).isEmpty();
        assertThat(done.text("state")).isEqualTo("applied");
        assertThat(done.body().path("delta").asBoolean()).isTrue();
        Entries afterDelta = entries();

        applied(bulk);

        assertThat(entries()).isEqualTo(afterDelta);
    }
}
