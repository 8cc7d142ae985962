package org.campuspartners.runner.term.play;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import org.campuspartners.runner.term.plan.TermPlan.Proposal;
import org.campuspartners.runner.term.plan.TermPlan.ReadingWeek;
import tools.jackson.databind.JsonNode;

/** A reading week's steps. Each looks first, and leaves out what is done. */
final class ReadingSteps {

    private static final Part SERVICE = Part.PARTNERSHIP;

    private final Api api;
    private final People people;
    private final TermPlan plan;
    private final Found found;

    ReadingSteps(Api api, People people, TermPlan plan, Found found) {
        this.api = api;
        this.people = people;
        this.plan = plan;
        this.found = found;
    }

    /** Opened, and the readings proposed one after the other. */
    void open(ReadingWeek week) {
        String id = id(week).orElseGet(() -> create(week));
        List<Proposal> proposals = week.proposals();
        for (int i = state(id).path("proposals").size(); i < proposals.size(); i++) {
            Proposal proposal = proposals.get(i);
            step(week, id, proposal.by(), "POST", "proposals", "." + i, Map.of("citation", proposal.citation()));
        }
    }

    /** Voted on, one selected, its leaders named and willing. */
    void choose(ReadingWeek week) {
        String id = id(week).orElseThrow();
        String opener = opener(week);
        if (stage(id).equals("open") && !week.votes().isEmpty()) {
            step(week, id, opener, "POST", "open-voting", "", null);
        }
        if (stage(id).equals("voting")) {
            week.changes().forEach((voter, number) -> vote(id, voter, number));
            week.votes().forEach((voter, number) -> vote(id, voter, number));
            if (week.selects().isPresent()) {
                step(week, id, opener, "POST", "select", "", null);
            }
        }
        if (stage(id).equals("selected") && !week.leaders().isEmpty()) {
            if (state(id).path("leaders").isEmpty()) {
                List<String> leaders = week.leaders().stream().map(people::id).toList();
                step(week, id, opener, "PUT", "leaders", "", Map.of("people", leaders));
            }
            week.leaders().forEach(leader -> api.put(SERVICE, People.as(leader), path(id, "consents/me"), null));
        }
    }

    void lead(ReadingWeek week) {
        String id = id(week).orElseThrow();
        if (stage(id).equals("selected")) {
            Map<String, String> body = Map.of(
                    "ledOn",
                    week.led().orElseThrow().toString(),
                    "notes",
                    week.notes().orElseThrow());
            step(week, id, week.leaders().getFirst(), "POST", "lead", "", body);
        }
    }

    Optional<String> id(ReadingWeek week) {
        return found.ofPartnership("reading-weeks", plan.partnership(week.partnership()), week.id(), week.title());
    }

    private String create(ReadingWeek week) {
        Partnership partnership = plan.partnership(week.partnership());
        Map<String, Object> body = Map.of(
                "partnershipId", found.partnership(partnership).orElseThrow(),
                "week", week.week(),
                "title", week.title());
        return api.create(SERVICE, People.as(opener(week)), "/api/reading-weeks", body, key(week, "open"))
                .text("id");
    }

    private void vote(String id, String voter, int number) {
        String proposal = state(id).path("proposals").get(number - 1).path("id").asString();
        api.put(SERVICE, People.as(voter), path(id, "votes/me"), Map.of("proposalId", proposal));
    }

    private void step(
            ReadingWeek week, String id, String who, String method, String command, String number, Object body) {
        api.step(
                SERVICE,
                People.as(who),
                method,
                path(id, command),
                body,
                key(week, command + number),
                state(id).path("version").asLong());
    }

    private String opener(ReadingWeek week) {
        return plan.partnership(week.partnership()).students().getFirst();
    }

    private String stage(String id) {
        return state(id).path("stage").asString();
    }

    private JsonNode state(String id) {
        return api.get(SERVICE, People.as(plan.coordinator()), "/api/reading-weeks/" + id)
                .body();
    }

    private static String path(String id, String rest) {
        return "/api/reading-weeks/" + id + "/" + rest;
    }

    private static String key(ReadingWeek week, String step) {
        return "sample-term." + week.id() + "." + step;
    }
}
