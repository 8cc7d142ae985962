package org.campuspartners.runner.term.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import org.campuspartners.runner.term.plan.TermPlan.Unit;
import tools.jackson.databind.JsonNode;

/** A unit's steps. Each looks first, and leaves out what is done. */
final class UnitSteps {

    private static final Part SERVICE = Part.PARTNERSHIP;
    private static final List<String> STAGES =
            List.of("offered", "claimed", "co-planned", "approved", "co-taught", "debriefed");

    private final Api api;
    private final People people;
    private final TermPlan plan;
    private final Found found;

    UnitSteps(Api api, People people, TermPlan plan, Found found) {
        this.api = api;
        this.people = people;
        this.plan = plan;
        this.found = found;
    }

    /** Offered, and from there as far as it gets before it is taught. */
    void prepare(Unit unit) {
        Partnership partnership = plan.partnership(unit.partnership());
        String educator = partnership.educator();
        String student = partnership.students().getFirst();
        String id = id(unit).orElseGet(() -> offer(unit, partnership));
        String goal = unit.reaches().orElse("approved");
        step(unit, id, student, "claim", "offered", goal, null);
        if (stage(id).equals("claimed")) {
            contribute(id, student, "What we found hard ourselves, and an exercise for it.");
            contribute(id, educator, "What they will need it for later.");
        }
        step(unit, id, student, "co-plan", "claimed", goal, null);
        step(unit, id, educator, "approve", "co-planned", goal, null);
    }

    void teach(Unit unit) {
        String educator = plan.partnership(unit.partnership()).educator();
        List<Map<String, String>> taught = unit.parts().entrySet().stream()
                .map(part -> Map.of("personId", people.id(part.getKey()), "part", part.getValue()))
                .toList();
        Map<String, Object> body =
                Map.of("taughtOn", unit.taught().orElseThrow().toString(), "taught", taught);
        step(unit, id(unit).orElseThrow(), educator, "co-teach", "approved", "co-taught", body);
    }

    void debrief(Unit unit) {
        String student = plan.partnership(unit.partnership()).students().getFirst();
        Map<String, String> body = Map.of("notes", unit.debrief().orElseThrow());
        step(unit, id(unit).orElseThrow(), student, "debrief", "co-taught", "debriefed", body);
    }

    Optional<String> id(Unit unit) {
        return found.ofPartnership("units", plan.partnership(unit.partnership()), unit.id(), unit.title());
    }

    private String offer(Unit unit, Partnership partnership) {
        Map<String, Object> body = new HashMap<>();
        body.put("partnershipId", found.partnership(partnership).orElseThrow());
        body.put("title", unit.title());
        body.put("week", unit.week());
        unit.reason().ifPresent(reason -> body.put("reason", reason));
        return api.create(SERVICE, People.as(partnership.educator()), "/api/units", body, key(unit, "offer"))
                .text("id");
    }

    private void contribute(String id, String who, String text) {
        api.put(SERVICE, People.as(who), "/api/units/" + id + "/contributions/me", Map.of("text", text));
    }

    /** Takes the step where the unit is at the stage before it, and is meant to get further. */
    private void step(Unit unit, String id, String who, String command, String from, String goal, Object body) {
        JsonNode state = state(id);
        boolean further = STAGES.indexOf(goal) > STAGES.indexOf(from);
        if (further && state.path("stage").asString().equals(from)) {
            api.step(
                    SERVICE,
                    People.as(who),
                    "POST",
                    "/api/units/" + id + "/" + command,
                    body,
                    key(unit, command),
                    state.path("version").asLong());
        }
    }

    private String stage(String id) {
        return state(id).path("stage").asString();
    }

    private JsonNode state(String id) {
        return api.get(SERVICE, People.as(plan.coordinator()), "/api/units/" + id)
                .body();
    }

    private static String key(Unit unit, String step) {
        return "sample-term." + unit.id() + "." + step;
    }
}
