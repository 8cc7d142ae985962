package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** Somebody who is signed in, and what they do over HTTP. */
public final class Somebody {

    private static final Map<String, String> IDS = new ConcurrentHashMap<>();
    private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();

    private final RunningService service;
    private final String signIn;
    private final String bearer;

    Somebody(RunningService service, String signIn, String... roles) {
        this.service = service;
        this.signIn = signIn;
        this.bearer = BEARERS.computeIfAbsent(
                signIn + List.of(roles),
                any -> TestTokens.of(signIn).roles(roles).bearer());
    }

    /** What they send as {@code Authorization}. */
    public String bearer() {
        return bearer;
    }

    /** The id that the class lists know them by; it stays the same whatever becomes of the lists. */
    public String id() {
        return IDS.computeIfAbsent(signIn, any -> knownAs());
    }

    /** The id that the class lists know them by now, or nothing. */
    public String knownAs() {
        return sees("/api/me").ok().body().path("person").path("id").asString("");
    }

    public Answer sees(String path) {
        return asks("GET", path).answer();
    }

    public Answer sees(Subject subject) {
        return sees(subject.path());
    }

    public JsonNode state(Subject subject) {
        return sees(subject).ok().body();
    }

    /** The types of what happened to it, in order. */
    public Stream<String> history(Subject subject) {
        return sees(subject.path("history")).ok().items().stream()
                .map(entry -> entry.path("type").asString());
    }

    /** What waits for them there. */
    public List<String> tasksOn(Subject subject) {
        return sees("/api/me")
                .ok()
                .body()
                .path("waiting")
                .valueStream()
                .filter(one -> one.path("subject").asString().equals(subject.toString()))
                .map(one -> one.path("what").asString())
                .toList();
    }

    public Ask asks(String method, String path) {
        return new Ask(service::send, service.to(bearer, path), method);
    }

    /** What creates needs a key. */
    public Answer creates(String path, Map<String, ?> content) {
        return asks("POST", path).with(content).underAnyKey().answer();
    }

    /** A step on it as it is by now, which any coordinator can see. */
    public Ask step(String method, Subject subject, String rest, Map<String, ?> content) {
        return asks(method, subject.path(rest)).with(content).underAnyKey().havingSeen(service.versionOf(subject));
    }

    private Answer takes(Subject subject, String step, Map<String, ?> content) {
        return step("POST", subject, step, content).answer();
    }

    private Answer takes(Subject subject, String step) {
        return takes(subject, step, Map.of());
    }

    private Answer puts(Subject subject, String rest, Map<String, ?> content) {
        return asks("PUT", subject.path(rest)).with(content).answer();
    }

    // ---- partnerships

    public Map<String, String> as(String role) {
        return Map.of("personId", id(), "role", role);
    }

    @SafeVarargs
    public final Answer matches(String classId, Map<String, String>... members) {
        return creates(
                "/api/partnerships",
                Map.of(
                        "programme",
                        "course-design",
                        "classId",
                        classId,
                        "title",
                        "Field days",
                        "members",
                        Arrays.asList(members)));
    }

    public Answer statesGain(Subject partnership, String gain) {
        return puts(partnership, "members/me/gain", Map.of("gain", gain));
    }

    public static Map<String, Object> terms(String goals) {
        Map<String, Object> terms = new LinkedHashMap<>(Map.of("goals", goals, "hours", 40));
        for (String topic : List.of("roles", "communication", "confidentiality", "authorship", "ownership")) {
            terms.put(topic, "What we hold of " + topic);
        }
        return terms;
    }

    public Answer drafts(Subject partnership, String goals) {
        return step("PUT", partnership, "agreement", terms(goals)).answer();
    }

    public Answer signs(Subject partnership, int version) {
        return puts(partnership, "agreement/" + version + "/signatures/me", Map.of());
    }

    public Answer holdsInduction(Subject partnership, LocalDate on) {
        return takes(partnership, "induction", Map.of("heldOn", on.toString()));
    }

    public Answer activates(Subject partnership) {
        return takes(partnership, "activate");
    }

    public Answer closes(Subject partnership, String reason) {
        return takes(partnership, "close", Map.of("reason", reason));
    }

    // ---- units

    public Answer offers(Subject partnership, String title, int week) {
        return creates("/api/units", Map.of("partnershipId", partnership.id(), "title", title, "week", week));
    }

    public Answer offersEarly(Subject partnership, String title, int week, String reason) {
        return creates(
                "/api/units",
                Map.of("partnershipId", partnership.id(), "title", title, "week", week, "reason", reason));
    }

    public Answer claims(Subject unit) {
        return takes(unit, "claim");
    }

    public Answer contributes(Subject unit, String text) {
        return puts(unit, "contributions/me", Map.of("text", text));
    }

    public Answer coPlans(Subject unit) {
        return takes(unit, "co-plan");
    }

    public Answer approves(Subject unit) {
        return takes(unit, "approve");
    }

    public Map<String, String> taught(String part) {
        return Map.of("personId", id(), "part", part);
    }

    @SafeVarargs
    public final Answer coTeaches(Subject unit, LocalDate on, Map<String, String>... parts) {
        return takes(unit, "co-teach", Map.of("taughtOn", on.toString(), "taught", Arrays.asList(parts)));
    }

    public Answer debriefs(Subject unit, String notes) {
        return takes(unit, "debrief", Map.of("notes", notes));
    }

    // ---- reading weeks

    public Answer opensWeek(Subject partnership, String title, int week, String tieRule) {
        return creates(
                "/api/reading-weeks",
                Map.of("partnershipId", partnership.id(), "title", title, "week", week, "tieRule", tieRule));
    }

    /** The id of the reading, which is the last there. */
    public String proposes(Subject week, String citation) {
        takes(week, "proposals", Map.of("citation", citation)).ok();
        JsonNode proposals = state(week).path("proposals");
        JsonNode last = proposals.get(proposals.size() - 1);
        assertThat(last.path("citation").asString()).isEqualTo(citation);
        return last.path("id").asString();
    }

    public Answer opensVoting(Subject week) {
        return takes(week, "open-voting");
    }

    public Answer votesFor(Subject week, String reading) {
        return puts(week, "votes/me", Map.of("proposalId", reading));
    }

    public Answer selects(Subject week) {
        return takes(week, "select");
    }

    public Answer selects(Subject week, String reading) {
        return takes(week, "select", Map.of("proposalId", reading));
    }

    public Answer namesLeaders(Subject week, Somebody... leaders) {
        List<String> ids = Stream.of(leaders).map(Somebody::id).toList();
        return step("PUT", week, "leaders", Map.of("people", ids)).answer();
    }

    public Answer consents(Subject week) {
        return puts(week, "consents/me", Map.of());
    }

    public Answer leads(Subject week, LocalDate on, String notes) {
        return takes(week, "lead", Map.of("ledOn", on.toString(), "notes", notes));
    }
}
