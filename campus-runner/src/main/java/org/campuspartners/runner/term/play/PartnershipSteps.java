package org.campuspartners.runner.term.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import tools.jackson.databind.JsonNode;

/** A partnership's steps. Each looks first, and leaves out what is done. */
final class PartnershipSteps {

    private static final Part SERVICE = Part.PARTNERSHIP;

    private final Api api;
    private final People people;
    private final TermPlan plan;
    private final ClassLists lists;
    private final Found found;

    PartnershipSteps(Api api, People people, TermPlan plan, ClassLists lists, Found found) {
        this.api = api;
        this.people = people;
        this.plan = plan;
        this.lists = lists;
        this.found = found;
    }

    /** Matched, and an agreement in force. */
    void agree(Partnership partnership) {
        String id = found.partnership(partnership).orElseGet(() -> match(partnership));
        JsonNode state = state(id);
        if (state.path("agreements").isEmpty()) {
            gains(partnership, id);
            api.step(
                    SERVICE,
                    People.as(partnership.educator()),
                    "PUT",
                    path(id, "/agreement"),
                    plan.agreement(),
                    key(partnership, "agreement"),
                    state(id).path("version").asLong());
            state = state(id);
        }
        sign(partnership, id, state.path("agreements").get(0));
    }

    /** The induction held, and the partnership active. */
    void activate(Partnership partnership) {
        String id = found.partnership(partnership).orElseThrow();
        JsonNode state = state(id);
        if (!state.path("stage").asString().equals("agreed")) {
            return;
        }
        if (state.path("inductionHeldOn").asString("").isEmpty()) {
            step(
                    partnership,
                    id,
                    "/induction",
                    Map.of("heldOn", plan.induction().toString()));
        }
        if (partnership.isActivated()) {
            step(partnership, id, "/activate", null);
        }
    }

    void close(Partnership partnership) {
        String id = found.partnership(partnership).orElseThrow();
        if (state(id).path("stage").asString().equals("active")) {
            step(partnership, id, "/close", Map.of("reason", "What was planned is done."));
        }
    }

    private String match(Partnership partnership) {
        List<Map<String, String>> members = new ArrayList<>();
        members.add(member(partnership.educator(), "EducatorPartner"));
        partnership.students().forEach(student -> members.add(member(student, "StudentPartner")));
        Map<String, Object> body = Map.of(
                "programme", partnership.programme(),
                "classId", found.classId(partnership.classId()),
                "title", lists.title(partnership),
                "members", members);
        return found.remember(
                partnership,
                api.create(SERVICE, coordinator(), "/api/partnerships", body, key(partnership, "match"))
                        .text("id"));
    }

    private Map<String, String> member(String username, String role) {
        return Map.of("personId", people.id(username), "role", role);
    }

    private void gains(Partnership partnership, String id) {
        gain(id, partnership.educator(), "EducatorPartner");
        partnership.students().forEach(student -> gain(id, student, "StudentPartner"));
    }

    private void gain(String id, String username, String role) {
        api.put(
                SERVICE,
                People.as(username),
                path(id, "/members/me/gain"),
                Map.of("gain", plan.gains().get(role)));
    }

    private void sign(Partnership partnership, String id, JsonNode agreement) {
        List<String> signed = new ArrayList<>();
        agreement.path("signatures").forEach(signature -> signed.add(signature.asString()));
        List<String> members = new ArrayList<>(partnership.students());
        members.add(partnership.educator());
        members.stream()
                .filter(member -> !signed.contains(people.id(member)))
                .forEach(member -> api.put(SERVICE, People.as(member), path(id, "/agreement/1/signatures/me"), null));
    }

    private void step(Partnership partnership, String id, String command, Object body) {
        api.step(
                SERVICE,
                coordinator(),
                "POST",
                path(id, command),
                body,
                key(partnership, command),
                state(id).path("version").asLong());
    }

    private JsonNode state(String id) {
        return api.get(SERVICE, coordinator(), path(id, "")).body();
    }

    private String coordinator() {
        return People.as(plan.coordinator());
    }

    private static String path(String id, String rest) {
        return "/api/partnerships/" + id + rest;
    }

    private static String key(Partnership partnership, String step) {
        return "sample-term." + partnership.id() + "." + step.replace("/", "");
    }
}
