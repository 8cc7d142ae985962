package org.campuspartners.runner.term.play;

import java.util.Optional;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Answer;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;

/** Hands in the class lists, and waits until they are taken over. */
final class ClassListSteps {

    private final Api api;
    private final TermPlan plan;
    private final Waiting waiting;

    ClassListSteps(Api api, TermPlan plan, Waiting waiting) {
        this.api = api;
        this.plan = plan;
        this.waiting = waiting;
    }

    void handIn() {
        String coordinator = People.as(plan.coordinator());
        String id = api.upload(
                        Part.PARTNERSHIP, coordinator, "/api/imports", ClassLists.zip(), "sample-term.class-lists")
                .text("id");
        waiting.until("import " + id + " to be applied", () -> {
            Answer answer = api.get(Part.PARTNERSHIP, coordinator, "/api/imports/" + id);
            if (answer.text("state").equals("refused")) {
                throw new CampusProblem(
                        "the class lists were refused: " + answer.body().path("problems"));
            }
            return Optional.of(answer).filter(a -> a.text("state").equals("applied"));
        });
    }
}
