package org.campuspartners.runner.term.play;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.Pattern;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Answered;
import org.campuspartners.runner.term.plan.TermPlan.Outcome;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;
import org.campuspartners.runner.term.plan.TermPlan.ReadingWeek;
import org.campuspartners.runner.term.plan.TermPlan.Unit;

/** The plan as a list of moments, in the order in which they come. */
final class Timetable {

    private final TermPlan plan;
    private final ClassLists lists;
    private final ClassListSteps classLists;
    private final PartnershipSteps partnerships;
    private final UnitSteps units;
    private final ReadingSteps readings;
    private final FeedbackSteps feedback;
    private final Waiting waiting;
    private final Found found;
    private final List<Moment> moments = new ArrayList<>();

    Timetable(Api api, TermPlan plan, ClassLists lists) {
        this.plan = plan;
        this.lists = lists;
        waiting = new Waiting(api);
        People people = new People(api);
        found = new Found(api, plan, lists);
        classLists = new ClassListSteps(api, plan, waiting);
        partnerships = new PartnershipSteps(api, people, plan, lists, found);
        units = new UnitSteps(api, people, plan, found);
        readings = new ReadingSteps(api, people, plan, found);
        feedback = new FeedbackSteps(api, plan, lists, waiting);
    }

    List<Moment> moments() {
        moments.clear();
        add(plan.classLists(), 9, "The registry's class lists come in", classLists::handIn);
        plan.partnerships().forEach(this::add);
        plan.units().forEach(this::add);
        plan.readingWeeks().forEach(this::add);
        plan.outcomes().forEach(this::add);
        moments.sort(Comparator.comparing(Moment::at));
        return List.copyOf(moments);
    }

    private void add(Partnership p) {
        String who = p.educator() + " with " + String.join(", ", p.students());
        add(plan.classLists(), 10, p.id() + ": " + who + " agree on a partnership", () -> partnerships.agree(p));
        add(plan.induction(), 10, p.id() + ": induction", () -> partnerships.activate(p));
        p.closes().ifPresent(day -> add(day, 17, p.id() + ": the partnership closes", () -> partnerships.close(p)));
    }

    private void add(Unit u) {
        String name = u.id() + " \"" + u.title() + "\": ";
        add(u.offered(), 11, name + "offered, and as far as " + u.reaches().orElse("approved"), () -> units.prepare(u));
        u.taught().ifPresent(day -> {
            add(day, 15, name + "co-taught", () -> units.teach(u));
            u.debrief().ifPresent(text -> add(day.plusDays(1), 12, name + "debriefed", () -> units.debrief(u)));
            answers(
                    name,
                    plan.partnership(u.partnership()),
                    day,
                    u.answers(),
                    u.changed(),
                    u.withdrawn(),
                    u.answered(),
                    () -> campaign("units", units.id(u).orElseThrow()));
        });
    }

    private void add(ReadingWeek r) {
        String name = r.id() + " \"" + r.title() + "\": ";
        add(r.opened(), 11, name + proposed(r), () -> readings.open(r));
        if (!r.votes().isEmpty()) {
            add(r.opened().plusDays(1), 11, name + "voted on", () -> readings.choose(r));
        }
        r.led().ifPresent(day -> {
            add(day, 15, name + "discussed", () -> readings.lead(r));
            answers(
                    name,
                    plan.partnership(r.partnership()),
                    day,
                    r.answers(),
                    0,
                    0,
                    r.answered(),
                    () -> campaign("reading-weeks", readings.id(r).orElseThrow()));
        });
    }

    private void add(Outcome o) {
        String name = "Outcomes of " + o.programme() + ", " + o.role() + "s: ";
        LocalDate ends = lists.terms().get(o.term()).ends();
        Supplier<String> campaign = () -> waiting.until(name + "the campaign", () -> feedback.campaignOf(o));
        ask(
                ends.plusDays(2),
                11,
                name + answered(o.answers()),
                () -> feedback.answer(campaign.get(), feedback.asked(o), o.answers(), 0, 0));
        o.answered()
                .ifPresent(answered -> ask(
                        answered.on(),
                        11,
                        name + "answered by the coordinator",
                        () -> feedback.answerBack(campaign.get(), plan.coordinator(), answered)));
    }

    private void answers(
            String name,
            Partnership partnership,
            LocalDate day,
            List<Pattern> patterns,
            int changed,
            int withdrawn,
            Optional<Answered> back,
            Supplier<String> campaign) {
        if (!patterns.isEmpty()) {
            ask(
                    day.plusDays(2),
                    11,
                    name + answered(patterns),
                    () -> feedback.answer(campaign.get(), feedback.asked(partnership), patterns, changed, withdrawn));
        }
        back.ifPresent(answered -> ask(
                answered.on(),
                16,
                name + "answered by the educator",
                () -> feedback.answerBack(campaign.get(), partnership.educator(), answered)));
    }

    private String campaign(String kind, String id) {
        return waiting.until("the campaign of " + kind + "/" + id, () -> feedback.campaignOf(kind, id));
    }

    /** Whether the campus has anything of it. */
    boolean hasBegun() {
        return found.partnership(plan.partnerships().getFirst()).isPresent();
    }

    private static String proposed(ReadingWeek week) {
        int count = week.proposals().size();
        return count + (count == 1 ? " reading proposed" : " readings proposed");
    }

    private static String answered(List<Pattern> patterns) {
        return Pattern.each(patterns).size() + " answer";
    }

    private void add(LocalDate day, int hour, String title, Runnable step) {
        moments.add(Moment.on(day, hour, Part.PARTNERSHIP, title, step));
    }

    private void ask(LocalDate day, int hour, String title, Runnable step) {
        moments.add(Moment.on(day, hour, Part.FEEDBACK, title, step));
    }
}
