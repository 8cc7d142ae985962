package org.campuspartners.partnership;

import static java.util.Map.entry;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.access.AccessTable;
import org.campuspartners.chassis.testing.access.Attempt;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.campuspartners.partnership.testing.Underway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Everybody may do what {@code access.md} says, and nothing else. */
class AccessTest extends Underway {

    private static final String PARTNERSHIP = "/api/partnerships/{id}";
    private static final String UNIT = "/api/units/{id}";
    private static final String WEEK = "/api/reading-weeks/{id}";

    private String odile;

    @TestFactory
    Stream<DynamicNode> everybody_may_do_what_the_table_says() {
        activeInEthics();
        return AccessTable.of("access.md", "access/operator.md")
                .tests(OpenApiDocument.of("partnership-service", port), port, bearers(), attempts());
    }

    /** What was handed in last is taken over after all that was before. */
    @AfterEach
    void nothingIsLeftToTakeOver() {
        takeIn(classLists());
    }

    private Map<String, String> bearers() {
        return Map.ofEntries(
                entry("student", stella.bearer()),
                entry("educator", ingrid.bearer()),
                entry("both", somebody("planted.ingrid", "coordinator").bearer()),
                entry("staff", staff.bearer()),
                entry("class", lourdes.bearer()),
                entry("leader", leader.bearer()),
                entry("student elsewhere", svante.bearer()),
                entry("educator elsewhere", emil.bearer()),
                entry("coordinator", cora.bearer()),
                entry("unlisted", xaver.bearer()),
                entry("analyst", analyst.bearer()),
                entry("operator", operator.bearer()));
    }

    private Map<String, Supplier<Attempt>> attempts() {
        String ecology = classOf("ecology-a");
        return Map.ofEntries(
                entry("GET /api/classes", () -> Attempt.listing(get("/api/classes?limit=100"), ecology)),
                entry("GET /api/classes/{id}", () -> Attempt.of(get("/api/classes/" + ecology))),
                entry(
                        "GET /api/imports/{id}",
                        () -> Attempt.of(get(takeIn(classLists()).path()))),
                entry(
                        "GET /api/imports/{id}/problems",
                        () -> Attempt.of(get(takeIn(classLists()).path() + "/problems"))),
                entry("POST /api/imports", this::handingIn),
                entry("GET /api/people/{id}", () -> Attempt.of(get("/api/people/" + odile()))),
                entry("POST /api/people/{id}/erase", () -> overruling("erase")),
                entry("POST /api/people/{id}/restore", () -> overruling("restore")),
                entry(
                        "POST /api/imports/{id}/confirm-withdrawals",
                        () -> step("POST", takeIn(classLists()), "confirm-withdrawals")),
                entry(
                        "GET /api/partnerships",
                        () -> listing(
                                "partnerships?partnership=" + partnership().id(), partnership())),
                entry("POST /api/partnerships", this::matching),
                entry("GET " + PARTNERSHIP, () -> Attempt.of(get(partnership().path()))),
                entry(
                        "GET " + PARTNERSHIP + "/history",
                        () -> Attempt.of(get(partnership().path("history")))),
                entry(
                        "PUT " + PARTNERSHIP + "/members/me/gain",
                        () -> step("PUT", matchedWithStaff(), "members/me/gain", Map.of("gain", "To see it"))),
                entry(
                        "PUT " + PARTNERSHIP + "/agreement",
                        () -> step("PUT", matchedWithStaff(), "agreement", Somebody.terms("Better field days"))),
                entry(
                        "PUT " + PARTNERSHIP + "/agreement/{version}/signatures/me",
                        () -> step("PUT", drafted(), "agreement/1/signatures/me")),
                entry(
                        "POST " + PARTNERSHIP + "/induction",
                        () -> step("POST", matchedWithStaff(), "induction", Map.of("heldOn", today()))),
                entry("POST " + PARTNERSHIP + "/activate", () -> step("POST", agreed(), "activate")),
                entry("POST " + PARTNERSHIP + "/close", () -> step("POST", activated(), "close")),
                entry(
                        "GET /api/units",
                        () -> listing("units?partnership=" + partnership().id(), offered())),
                entry("POST /api/units", () -> creating("units", Map.of("title", "Dunes", "week", THIS_WEEK))),
                entry("GET " + UNIT, () -> Attempt.of(get(offered().path()))),
                entry("GET " + UNIT + "/history", () -> Attempt.of(get(offered().path("history")))),
                entry("POST " + UNIT + "/claim", () -> step("POST", offered(), "claim")),
                entry(
                        "PUT " + UNIT + "/contributions/me",
                        () -> step("PUT", offered(), "contributions/me", Map.of("text", "A walk"))),
                entry("POST " + UNIT + "/co-plan", () -> step("POST", contributedTo(), "co-plan")),
                entry("POST " + UNIT + "/approve", () -> step("POST", coPlanned(), "approve")),
                entry("POST " + UNIT + "/co-teach", () -> step("POST", approved(), "co-teach", teaching())),
                entry("POST " + UNIT + "/debrief", () -> step("POST", coTaught(), "debrief", Map.of("notes", "Good"))),
                entry(
                        "GET /api/reading-weeks",
                        () -> listing(
                                "reading-weeks?partnership=" + partnership().id(), opened())),
                entry(
                        "POST /api/reading-weeks",
                        () -> creating("reading-weeks", Map.of("title", "Dunes", "week", THIS_WEEK))),
                entry("GET " + WEEK, () -> Attempt.of(get(opened().path()))),
                entry("GET " + WEEK + "/history", () -> Attempt.of(get(opened().path("history")))),
                entry(
                        "POST " + WEEK + "/proposals",
                        () -> step("POST", opened(), "proposals", Map.of("citation", "Sand"))),
                entry("POST " + WEEK + "/open-voting", () -> step("POST", proposedFor(), "open-voting")),
                entry("PUT " + WEEK + "/votes/me", this::votingForTheOne),
                entry("POST " + WEEK + "/select", () -> step("POST", votedOn(), "select")),
                entry(
                        "PUT " + WEEK + "/leaders",
                        () -> step("PUT", opened(), "leaders", Map.of("people", List.of(leader.id())))),
                entry("PUT " + WEEK + "/consents/me", () -> step("PUT", votedOn(), "consents/me")),
                entry(
                        "POST " + WEEK + "/lead",
                        () -> step("POST", selected(), "lead", Map.of("ledOn", today(), "notes", "Good"))));
    }

    /** Who has to do with nothing else here. */
    private String odile() {
        if (odile == null) {
            takeIn(classLists().user("planted-odile", "planted.odile", "Odile", "Okafor"));
            odile = somebody("planted.odile").knownAs();
        }
        return odile;
    }

    // ---- requests

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder get(String path) {
        return to(path).GET();
    }

    private HttpRequest.Builder sending(String method, String path, Map<String, ?> content) {
        return content.isEmpty()
                ? to(path).method(method, BodyPublishers.noBody())
                : to(path).header("Content-Type", "application/json")
                        .method(
                                method,
                                BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(content)));
    }

    private Attempt step(String method, Subject subject, String rest) {
        return step(method, subject, rest, Map.of());
    }

    private Attempt step(String method, Subject subject, String rest, Map<String, ?> content) {
        long seen = cora.state(subject).path("version").asLong();
        return Attempt.of(sending(method, subject.path(rest), content).header("If-Match", "\"" + seen + "\""))
                .changing(() -> cora.state(subject));
    }

    private Attempt overruling(String step) {
        String person = "/api/people/" + odile();
        long seen = cora.sees(person).ok().body().path("version").asLong();
        return Attempt.of(sending("POST", person + "/" + step, Map.of()).header("If-Match", "\"" + seen + "\""))
                .changing(() -> cora.sees(person).ok().body());
    }

    private Attempt listing(String list, Subject subject) {
        return Attempt.listing(get("/api/" + list + "&limit=100"), subject.id());
    }

    private Attempt creating(String list, Map<String, ?> content) {
        Map<String, Object> whole = new HashMap<>(content);
        whole.put("partnershipId", partnership().id());
        return Attempt.of(sending("POST", "/api/" + list, whole))
                .changing(() -> howMany(list + "?partnership=" + partnership().id()));
    }

    private Attempt matching() {
        Map<String, ?> content = Map.of(
                "programme",
                "who-may-match",
                "classId",
                classOf("ecology-a"),
                "title",
                "Field days",
                "members",
                List.of(ingrid.as("EducatorPartner"), stella.as("StudentPartner")));
        return Attempt.of(sending("POST", "/api/partnerships", content))
                .changing(() -> howMany("partnerships?programme=who-may-match"));
    }

    private Attempt votingForTheOne() {
        Subject week = voting();
        return step("PUT", week, "votes/me", favouriteOf(week));
    }

    private Map<String, ?> teaching() {
        return Map.of("taughtOn", today(), "taught", List.of(stella.taught("The shore")));
    }

    /** They are taken in hand all the same, and nothing comes of lists that can't be read. */
    private Attempt handingIn() {
        return Attempt.of(to("/api/imports")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofString("no zip")))
                .changing(() -> howMany("imports?"));
    }

    private int howMany(String list) {
        return cora.sees("/api/" + list + "&limit=100").ok().items().size();
    }
}
