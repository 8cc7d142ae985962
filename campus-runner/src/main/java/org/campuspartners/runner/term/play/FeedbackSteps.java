package org.campuspartners.runner.term.play;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Answer;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.Pattern;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Answered;
import org.campuspartners.runner.term.plan.TermPlan.Outcome;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import tools.jackson.databind.JsonNode;

/** Answering and being answered, as those who are asked and those who taught. */
final class FeedbackSteps {

    private static final Part SERVICE = Part.FEEDBACK;

    private final Api api;
    private final TermPlan plan;
    private final ClassLists lists;
    private final Waiting waiting;

    FeedbackSteps(Api api, TermPlan plan, ClassLists lists, Waiting waiting) {
        this.api = api;
        this.plan = plan;
        this.lists = lists;
        this.waiting = waiting;
    }

    /** The campaign of a unit or reading week, by the note that partnership-service keeps of it. */
    Optional<String> campaignOf(String kind, String id) {
        return Optional.of(api.get(Part.PARTNERSHIP, People.as(plan.coordinator()), "/api/" + kind + "/" + id)
                        .body()
                        .path("campaign")
                        .path("id")
                        .asString(""))
                .filter(campaign -> !campaign.isEmpty());
    }

    /** The campaign of a pool. */
    Optional<String> campaignOf(Outcome outcome) {
        String termTitle = lists.terms().get(outcome.term()).title();
        JsonNode page = api.get(
                        SERVICE,
                        People.as(plan.coordinator()),
                        "/api/campaigns?limit=100&kind=outcome&programme=" + outcome.programme())
                .body();
        for (JsonNode item : page.path("items")) {
            if (item.path("role").asString().equals(outcome.role())
                    && item.path("termTitle").asString().equals(termTitle)) {
                return Optional.of(item.path("id").asString());
            }
        }
        return Optional.empty();
    }

    /** Everybody who is asked about a class's occasion, partners left out, in the order of the class list. */
    List<String> asked(Partnership partnership) {
        return lists.classes().get(partnership.classId()).students().stream()
                .filter(student -> !partnership.students().contains(student))
                .toList();
    }

    /** Everybody who is asked in a pool, in the order of the file. */
    List<String> asked(Outcome outcome) {
        return plan.partnerships().stream()
                .filter(p -> p.programme().equals(outcome.programme()) && p.isActivated())
                .filter(p -> lists.classes().get(p.classId()).term().equals(outcome.term()))
                .flatMap(p -> outcome.role().equals("learner") ? p.students().stream() : Stream.of(p.educator()))
                .toList();
    }

    /** The first of those asked answer; some of them change their mind, and the next few take their answer back. */
    void answer(String campaign, List<String> asked, List<Pattern> patterns, int changed, int withdrawn) {
        if (!state(campaign).equals("open")) {
            return;
        }
        List<String> answers = Pattern.each(patterns);
        if (answers.isEmpty()) {
            return;
        }
        List<String> items = items(campaign, asked.getFirst());
        for (int i = 0; i < answers.size(); i++) {
            if (i < changed) {
                submit(campaign, asked.get(i), items, "3".repeat(items.size()));
            }
            submit(campaign, asked.get(i), items, answers.get(i));
        }
        for (String person : asked.subList(answers.size(), answers.size() + withdrawn)) {
            submit(campaign, person, items, "1".repeat(items.size()));
            api.delete(SERVICE, People.as(person), path(campaign, "/my-answer"));
        }
    }

    /** Those who were given the feedback say what they make of it. */
    void answerBack(String campaign, String who, Answered answered) {
        Answer seen = api.get(SERVICE, People.as(who), path(campaign, ""));
        if (seen.body().path("answered").asBoolean(false)) {
            return;
        }
        api.step(
                SERVICE,
                People.as(who),
                "PUT",
                path(campaign, "/answer"),
                Map.of("text", answered.text()),
                "sample-term.answer." + campaign,
                seen.version());
    }

    String state(String campaign) {
        return api.get(SERVICE, People.as(plan.coordinator()), path(campaign, ""))
                .text("state");
    }

    private void submit(String campaign, String who, List<String> items, String digits) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            char digit = digits.charAt(i);
            answers.put(items.get(i), digit == '-' ? null : digit - '0');
        }
        api.put(SERVICE, People.as(who), path(campaign, "/my-answer"), Map.of("answers", answers));
    }

    /** The items as they are put to the people who are asked, below the two sentences. */
    private List<String> items(String campaign, String who) {
        JsonNode form = waiting.until("the form of campaign " + campaign + " to wait for " + who, () -> {
            for (JsonNode item :
                    api.get(SERVICE, People.as(who), "/api/me/campaigns").body().path("items")) {
                if (item.path("id").asString().equals(campaign)) {
                    return Optional.of(item);
                }
            }
            return Optional.empty();
        });
        if (form.path("statement").size() != 2) {
            throw new CampusProblem("campaign " + campaign + " asks without saying what becomes of the answers");
        }
        List<String> items = new ArrayList<>();
        form.path("instrument")
                .path("items")
                .forEach(item -> items.add(item.path("id").asString()));
        String instrument = form.path("instrument").path("id").asString("");
        if (plan.instruments().stream()
                .noneMatch(
                        known -> known.id().equals(instrument) && known.items().equals(items))) {
            throw new CampusProblem("campaign " + campaign + " asks " + items + " with " + instrument
                    + ", which is not what the sample term has answers to");
        }
        return items;
    }

    private static String path(String campaign, String rest) {
        return "/api/campaigns/" + campaign + rest;
    }
}
