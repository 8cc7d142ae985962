package org.campuspartners.runner.term.expect;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.term.figure.Group;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.Pattern;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Answered;
import org.campuspartners.runner.term.plan.TermPlan.Asks;
import org.campuspartners.runner.term.plan.TermPlan.Instrument;
import org.campuspartners.runner.term.plan.TermPlan.Outcome;
import org.campuspartners.runner.term.plan.TermPlan.Partnership;

/** The campaigns that a plan leads to: one for each occasion, and the pools of each programme's terms. */
record Campaigns(TermPlan plan, ClassLists lists) {

    private static final int FEWEST_OF_A_CLASS = 5;
    private static final int FEWEST_OF_A_POOL = 10;
    private static final int FEWEST_GROUPS = 3;

    /** A programme's term. */
    private record Pool(String programme, String term) {}

    List<Asked> all() {
        Stream<Asked> units = plan.units().stream().flatMap(unit -> unit.taught().stream()
                .flatMap(day -> formative(Asks.UNIT, unit.partnership(), day, unit.answers(), unit.answered())));
        Stream<Asked> readings = plan.readingWeeks().stream().flatMap(week -> week.led().stream()
                .flatMap(
                        day -> formative(Asks.READING_WEEK, week.partnership(), day, week.answers(), week.answered())));
        return Stream.of(units, readings, pools()).flatMap(all -> all).toList();
    }

    Group group(Partnership partnership) {
        return new Group(
                partnership.programme(),
                lists.classes().get(partnership.classId()).courseCode(),
                lists.termOf(partnership.classId()).title());
    }

    private Stream<Asked> formative(
            Asks asks, String partnershipId, LocalDate day, List<Pattern> answers, Optional<Answered> answered) {
        Partnership partnership = plan.partnership(partnershipId);
        Set<String> invited =
                new LinkedHashSet<>(lists.classes().get(partnership.classId()).students());
        partnership.students().forEach(invited::remove);
        Optional<String> refused =
                invited.size() < FEWEST_OF_A_CLASS ? Optional.of("fewer-than-5-invited") : Optional.empty();
        return plan.asking(asks).stream()
                .map(instrument -> new Asked(
                        group(partnership),
                        instrument,
                        invited.size(),
                        refused,
                        FEWEST_OF_A_CLASS,
                        Pattern.each(answers),
                        day.plusDays(plan.openFor().formative()),
                        answered.map(Answered::on)));
    }

    private Stream<Asked> pools() {
        Map<Pool, List<Partnership>> active = plan.partnerships().stream()
                .filter(Partnership::isActivated)
                .collect(Collectors.groupingBy(this::pool, LinkedHashMap::new, Collectors.toList()));
        return active.entrySet().stream().flatMap(entry -> plan.asking(Asks.PROGRAMME_TERM).stream()
                .map(instrument -> pooled(entry.getKey(), instrument, entry.getValue())));
    }

    private Pool pool(Partnership partnership) {
        return new Pool(
                partnership.programme(),
                lists.classes().get(partnership.classId()).term());
    }

    private Asked pooled(Pool pool, Instrument instrument, List<Partnership> partnerships) {
        List<Set<String>> groups = partnerships.stream()
                .map(partnership -> instrument.role().equals("educator")
                        ? Set.of(partnership.educator())
                        : Set.copyOf(partnership.students()))
                .toList();
        Optional<Outcome> outcome = plan.outcomes().stream()
                .filter(o -> o.programme().equals(pool.programme())
                        && o.term().equals(pool.term())
                        && o.role().equals(instrument.role()))
                .findFirst();
        return new Asked(
                new Group(pool.programme(), "", lists.terms().get(pool.term()).title()),
                instrument,
                people(groups),
                refusal(groups),
                FEWEST_OF_A_POOL,
                outcome.map(o -> Pattern.each(o.answers())).orElse(List.of()),
                lists.terms().get(pool.term()).ends().plusDays(plan.openFor().outcome()),
                outcome.flatMap(Outcome::answered).map(Answered::on));
    }

    private static int people(List<Set<String>> groups) {
        return (int) groups.stream().flatMap(Set::stream).distinct().count();
    }

    private static Optional<String> refusal(List<Set<String>> groups) {
        int invited = people(groups);
        if (invited < FEWEST_OF_A_POOL) {
            return Optional.of("fewer-than-10-invited");
        }
        if (groups.size() < FEWEST_GROUPS) {
            return Optional.of("fewer-than-3-groups");
        }
        return groups.stream().anyMatch(group -> 2 * group.size() > invited)
                ? Optional.of("one-group-over-half")
                : Optional.empty();
    }
}
