package org.campuspartners.feedback;

import static java.util.Map.entry;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.chassis.testing.access.AccessTable;
import org.campuspartners.chassis.testing.access.Attempt;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Everybody may do what {@code access.md} says, and nothing else. */
class AccessTest extends Campaigning {

    private static final String CAMPAIGN = "/api/campaigns/{id}";

    @TestFactory
    Stream<DynamicNode> everybody_may_do_what_the_table_says() {
        return AccessTable.of("access.md", "access/operator.md")
                .tests(OpenApiDocument.of("feedback-service", port), port, bearers(open(6)), attempts());
    }

    /** Whoever has to do with the campaign that is tried on is another one each time, and of elsewhere where there is none. */
    private static Map<String, String> bearers(Group elsewhere) {
        Map<String, String> bearers = new HashMap<>(people(elsewhere));
        bearers.put("asked elsewhere", bearer(elsewhere.student(1)));
        bearers.put("educator elsewhere", bearer(elsewhere.educator()));
        bearers.put("coordinator", bearer("cora", "coordinator"));
        bearers.put("unlisted", bearer("xaver"));
        bearers.put("analyst", bearer("ann", "analyst"));
        bearers.put("operator", bearer("olga", "operator"));
        return bearers;
    }

    private static String bearer(String signIn, String... roles) {
        return TestTokens.of(signIn).roles(roles).bearer();
    }

    private Map<String, Supplier<Attempt>> attempts() {
        return Map.ofEntries(
                entry("GET /api/me/campaigns", () -> listing(open(6), "/api/me/campaigns")),
                entry("GET /api/campaigns", this::listing),
                entry("POST /api/campaigns", this::asking),
                entry("GET " + CAMPAIGN, () -> on(open(6), "GET", "", Map.of())),
                entry(
                        "PUT " + CAMPAIGN + "/answer",
                        () -> on(released(8, 7), "PUT", "/answer", Map.of("text", "Thanks"))),
                entry("POST " + CAMPAIGN + "/extend", this::extending),
                entry("POST " + CAMPAIGN + "/cancel", () -> on(open(6), "POST", "/cancel", Map.of("reason", "Ill"))),
                entry("PUT " + CAMPAIGN + "/my-answer", () -> answering("PUT", Map.of("answers", agreeing()))),
                entry("DELETE " + CAMPAIGN + "/my-answer", () -> answering("DELETE", Map.of())));
    }

    private Attempt listing() {
        Group group = open(6);
        return listing(group, "/api/campaigns?partnership=" + group.id("partnership"));
    }

    private Attempt listing(Group group, String path) {
        return Attempt.listing(request("GET", path, Map.of()), id(group)).among(people(group));
    }

    private Attempt asking() {
        String nowhere = "unit/" + UUID.randomUUID().toString().replace("-", "");
        return Attempt.of(
                request("POST", "/api/campaigns", Map.of("instrument", "unit-feedback", "occasion", nowhere)));
    }

    private Attempt extending() {
        Group group = open(6);
        return on(
                group,
                "POST",
                "/extend",
                Map.of("closesOn", campaign(group).lockedTerms().closesOn().plusDays(3)));
    }

    /** Somebody else's answer is in already, and stays. */
    private Attempt answering(String method, Map<String, ?> content) {
        Group group = open(6);
        give(group, 2, agreeing());
        return on(group, method, "/my-answer", content);
    }

    private Attempt on(Group group, String method, String rest, Map<String, ?> content) {
        long seen = campaigns.find(id(group)).orElseThrow().version();
        return Attempt.of(request(method, "/api/campaigns/" + id(group) + rest, content)
                        .header("If-Match", "\"" + seen + "\""))
                .changing(() -> campaigns.find(id(group)))
                .among(people(group));
    }

    private HttpRequest.Builder request(String method, String path, Map<String, ?> content) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return content.isEmpty()
                ? request.method(method, BodyPublishers.noBody())
                : with(request, method, JsonMapper.shared().writeValueAsString(content));
    }

    private static Map<String, String> people(Group group) {
        return Map.of(
                "asked", bearer(group.student(1)),
                "partner", bearer(group.student(0)),
                "educator", bearer(group.educator()),
                "both", bearer(group.educator(), "coordinator"));
    }
}
