package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.campuspartners.partnership.roster.oneroster.TestBundle.good;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.partnership.roster.oneroster.TestBundle;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.search.Planted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ImportTest extends RunningImports {

    @Test
    void good_class_lists_are_taken_over_and_say_who_is_who_and_where() {
        applied(good());

        JsonNode student = get(TestTokens.of("Planted.One"), "/api/me").body().path("person");
        assertThat(student.path("givenName").asString()).isEqualTo(Planted.name("Ada"));
        assertThat(student.path("id").asString()).matches("[0-9a-f]{32}");

        JsonNode classes = get(coordinator(), "/api/classes?limit=100").body().path("items");
        assertThat(classes.size()).isEqualTo(1);
        JsonNode shown = classes.get(0);
        assertThat(shown.path("title").asString()).isEqualTo("Class k1");
        assertThat(shown.path("courseCode").asString()).isEqualTo("LING101");
        assertThat(shown.path("students").asInt()).isEqualTo(2);
        assertThat(shown.path("teachers").asInt()).isEqualTo(1);
        assertThat(shown.path("terms").get(0).path("title").asString()).isEqualTo("Autumn 2026");
    }

    @Test
    void lists_with_an_error_are_refused_and_nothing_changes() {
        applied(good());
        Map<String, Long> before = versions();

        Answer refused = finished(handIn(coordinator(), good().enrolment("e9", "k1", "planted-nobody", "student")));

        assertThat(refused.text("state")).isEqualTo("refused");
        JsonNode problem = refused.body().path("problems").get(0);
        assertThat(problem.path("code").asString()).isEqualTo("reference-missing");
        assertThat(problem.path("file").asString()).isEqualTo("enrollments.csv");
        assertThat(problem.path("line").asInt()).isEqualTo(5);
        assertThat(problem.path("column").asString()).isEqualTo("userSourcedId");
        assertThat(refused.response().body()).doesNotContain("planted");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void what_is_tolerated_otherwise_is_an_error_where_one_asks_for_it_strictly() {
        applied(good());
        Map<String, Long> before = versions();
        TestBundle shouted = good().set("users", 1, "enabledUser", "TRUE");

        Answer refused = finished(post(coordinator(), "/api/imports?strict=true", "application/zip", shouted.bytes()));

        assertThat(refused.text("state")).isEqualTo("refused");
        assertThat(refused.body().path("strict").asBoolean()).isTrue();
        assertThat(refused.body().path("problems").get(0).path("code").asString())
                .isEqualTo("value-case");
        assertThat(refused.body().path("problems").get(0).path("severity").asString())
                .isEqualTo("error");
        assertThat(versions()).isEqualTo(before);
        assertThat(finished(handIn(coordinator(), shouted)).text("state")).isEqualTo("applied");
    }

    @Test
    void the_same_lists_again_change_no_version() {
        applied(good());
        Map<String, Long> before = versions();

        applied(good());

        assertThat(versions()).isEqualTo(before);
        await().atMost(BOUND).untilAsserted(() -> assertThat(
                        database().getCollection("import_rows").distinct("batch", String.class))
                .hasSize(1));
    }

    @Test
    void a_dry_run_tells_what_would_change_and_changes_nothing() {
        applied(good());
        applied(good().withoutRow("users", "p2").withoutRow("roles", "r-p2").withoutRow("enrollments", "e2"));
        Map<String, Long> before = versions();

        TestBundle changed = good().set("users", 3, "familyName", Planted.name("Drei"))
                .user("q8", "planted.eight", "Flo", "Eight")
                .user("q9", "planted.nine", "Di", "Nine")
                .enrolment("e9", "k1", "q9", "student")
                .withoutRow("users", "p1")
                .withoutRow("roles", "r-p1")
                .withoutRow("enrollments", "e1");
        Answer told = finished(post(coordinator(), "/api/imports?dryRun=true", "application/zip", changed.bytes()));

        assertThat(told.text("state")).isEqualTo("compared");
        assertThat(told.body().path("dryRun").asBoolean()).isTrue();
        JsonNode people = told.body().path("changes").path("person");
        assertThat(people.path("added").asInt()).isEqualTo(2);
        assertThat(people.path("returned").asInt()).isEqualTo(1);
        assertThat(people.path("changed").asInt()).isEqualTo(1);
        assertThat(people.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(people.path("unchanged").asInt()).isZero();
        assertThat(people.path("first").path("added").path("line").asInt()).isEqualTo(4);
        assertThat(people.path("first").path("withdrawn").path("id").asString()).isEqualTo(idOf("planted.one"));
        JsonNode members = told.body().path("changes").path("member");
        assertThat(members.path("added").asInt()).isEqualTo(2);
        assertThat(members.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(members.path("unchanged").asInt()).isEqualTo(1);
        assertThat(told.response().body()).doesNotContain(Planted.WORD);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void what_is_wrong_is_a_table_to_send_back_too() {
        Answer refused = finished(handIn(coordinator(), good().enrolment("e9", "k1", "planted-nobody", "student")));

        var table = get(coordinator(), "/api/imports/" + refused.text("id") + "/problems")
                .response();

        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body().lines())
                .containsExactly(
                        "file,line,column,code,severity,rule,count",
                        "enrollments.csv,5,userSourcedId,reference-missing,error,"
                                + "\"What is referred to is in the bundle, or, from a delta, was listed before\",1",
                        "all files,,,reference-missing,,,1");
    }

    @Test
    void the_same_key_is_the_first_answer_again_and_never_other_lists() {
        byte[] bundle = good().bytes();
        Answer first = post(coordinator(), "/api/imports", "application/zip", bundle, "key-of-one-import");
        Answer again = post(coordinator(), "/api/imports", "application/zip", bundle, "key-of-one-import");
        Answer other = post(
                coordinator(),
                "/api/imports",
                "application/zip",
                good().user("p9", "planted.nine", "Di", "Nine").bytes(),
                "key-of-one-import");

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.response().headers().firstValue("Location")).contains("/api/imports/" + first.text("id"));
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(other.status()).isEqualTo(422);
        finished(first);
    }

    @Test
    void who_is_missing_waits_for_a_confirmation_and_comes_back_as_the_same() {
        applied(good());
        String before = idOf("planted.two");
        TestBundle without =
                good().withoutRow("users", "p2").withoutRow("roles", "r-p2").withoutRow("enrollments", "e2");

        Answer asking = finished(handIn(coordinator(), without));
        assertThat(asking.text("state")).isEqualTo("checked");
        assertThat(asking.body().path("needsConfirmation").asBoolean()).isTrue();
        assertThat(asking.body()
                        .path("changes")
                        .path("person")
                        .path("withdrawn")
                        .asInt())
                .isEqualTo(1);
        assertThat(idOf("planted.two")).isEqualTo(before);

        Answer confirmed = send(to(coordinator(), "/api/imports/" + asking.text("id") + "/confirm-withdrawals")
                .header("Idempotency-Key", "confirming")
                .header("If-Match", '"' + asking.text("version") + '"')
                .POST(BodyPublishers.noBody()));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(finished(asking).text("state")).isEqualTo("applied");
        assertThat(idOf("planted.two")).isEmpty();
        assertThat(get(TestTokens.of("planted.two"), "/api/classes")
                        .body()
                        .path("items")
                        .size())
                .isZero();

        applied(good());
        assertThat(idOf("planted.two")).isEqualTo(before);
    }

    @Test
    void what_nobody_confirmed_is_overtaken_by_later_lists() {
        applied(good());
        Answer asking = finished(handIn(
                coordinator(),
                good().withoutRow("users", "p2").withoutRow("roles", "r-p2").withoutRow("enrollments", "e2")));
        assertThat(asking.body().path("needsConfirmation").asBoolean()).isTrue();

        applied(good());

        Answer overtaken = await().atMost(BOUND)
                .until(() -> get(coordinator(), "/api/imports/" + asking.text("id")), answer -> answer.text("state")
                        .equals("refused"));
        assertThat(overtaken.body().path("problemCounts").path("overtaken").asInt())
                .isEqualTo(1);
        assertThat(overtaken.body().path("needsConfirmation").asBoolean()).isFalse();
    }

    @Test
    void two_imports_at_once_take_turns_and_the_later_has_the_last_word() {
        applied(good());
        List<Answer> handedIn = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            handedIn.add(handIn(coordinator(), good().user("p9", "planted.nine", "Di", "Take" + i)));
        }
        handedIn.forEach(one -> assertThat(finished(one).text("state")).isEqualTo("applied"));

        assertThat(get(TestTokens.of("planted.nine"), "/api/me")
                        .body()
                        .path("person")
                        .path("familyName")
                        .asString())
                .isEqualTo(Planted.name("Take3"));
    }

    /** Older systems say so of a record in a bulk, too, and go on listing what belongs to it. */
    @ParameterizedTest
    @ValueSource(strings = {"courses", "academicSessions"})
    void what_hangs_on_something_that_the_lists_themselves_take_away_is_withdrawn_with_it(String stem) {
        applied(good());

        applied(good().set(stem, 1, "status", "tobedeleted"));

        assertThat(get(coordinator(), "/api/classes").body().path("items")).isEmpty();
        assertThat(idOf("planted.one")).isNotEmpty();
    }

    @Test
    void another_type_is_415_and_no_zip_is_refused() {
        assertThat(post(coordinator(), "/api/imports", "text/csv", new byte[] {1})
                        .status())
                .isEqualTo(415);
        Answer noZip = finished(post(coordinator(), "/api/imports", "application/zip", "no zip".getBytes()));
        assertThat(noZip.text("state")).isEqualTo("refused");
        assertThat(noZip.body().path("problems").get(0).path("code").asString()).isEqualTo("not-a-zip");
    }

    @Test
    void a_zip_bomb_is_refused_without_being_unpacked() {
        Answer bomb = finished(handIn(coordinator(), good().rewriting("users", text -> text + " ".repeat(40 << 20))));

        assertThat(bomb.text("state")).isEqualTo("refused");
    }

    @Test
    void one_that_is_too_large_is_413() {
        assertThat(post(coordinator(), "/api/imports", "application/zip", new byte[(64 << 20) + 1])
                        .status())
                .isEqualTo(413);
    }
}
