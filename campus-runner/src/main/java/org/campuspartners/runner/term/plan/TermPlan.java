package org.campuspartners.runner.term.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code sample-term/term.yaml}, as it is written. Dates are days where the institution is. */
public record TermPlan(
        LocalDate classLists,
        LocalDate induction,
        String coordinator,
        Map<String, Object> agreement,
        Map<String, String> gains,
        List<Instrument> instruments,
        OpenFor openFor,
        Anchor anchor,
        List<Partnership> partnerships,
        List<Unit> units,
        List<ReadingWeek> readingWeeks,
        List<Outcome> outcomes) {

    private static final String FILE = "/sample-term/term.yaml";

    /** The sample that comes with the runner. */
    public static TermPlan sample() {
        YAMLMapper yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream in = TermPlan.class.getResourceAsStream(FILE)) {
            return yaml.readValue(in, TermPlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same, that many times over side by side: each repetition with programmes of its own, in the same classes and with the same
     * people.
     */
    public TermPlan times(int size) {
        return IntStream.rangeClosed(2, size)
                .mapToObj(number -> renamed("-" + number))
                .reduce(this, TermPlan::beside);
    }

    private TermPlan renamed(String suffix) {
        return with(
                partnerships.stream().map(p -> p.renamed(suffix)).toList(),
                units.stream().map(u -> u.renamed(suffix)).toList(),
                readingWeeks.stream().map(r -> r.renamed(suffix)).toList(),
                outcomes.stream().map(o -> o.renamed(suffix)).toList());
    }

    private TermPlan beside(TermPlan other) {
        return with(
                concat(partnerships, other.partnerships),
                concat(units, other.units),
                concat(readingWeeks, other.readingWeeks),
                concat(outcomes, other.outcomes));
    }

    private TermPlan with(List<Partnership> ps, List<Unit> us, List<ReadingWeek> rs, List<Outcome> os) {
        return new TermPlan(
                classLists, induction, coordinator, agreement, gains, instruments, openFor, anchor, ps, us, rs, os);
    }

    private static <T> List<T> concat(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    public Partnership partnership(String id) {
        return partnerships.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    /** The instruments that ask about that, in the order of the file. */
    public List<Instrument> asking(Asks asks) {
        return instruments.stream()
                .filter(instrument -> instrument.asks() == asks)
                .toList();
    }

    /** What an instrument asks about. */
    public enum Asks {
        @JsonProperty("unit")
        UNIT,
        @JsonProperty("reading-week")
        READING_WEEK,
        @JsonProperty("programme-term")
        PROGRAMME_TERM
    }

    /**
     * @param role whom it asks
     * @param items in the order in which they are put
     * @param reversed those of them with which one agrees by 1 or 2
     */
    public record Instrument(
            Asks asks, String id, int version, String role, List<String> items, List<String> reversed) {}

    /**
     * For how many days campaigns take answers.
     *
     * @param formative from the day it happened on
     * @param outcome from the day after the term on
     */
    public record OpenFor(int formative, int outcome) {}

    /** What belonging is shown beside. */
    public record Anchor(int percent, String source) {}

    /** @param reaches the stage it gets to: {@code active} unless it says otherwise */
    public record Partnership(
            String id,
            String programme,
            @JsonProperty("class") String classId,
            String educator,
            List<String> students,
            Optional<LocalDate> closes,
            Optional<String> reaches) {

        public boolean isActivated() {
            return reaches.isEmpty();
        }

        Partnership renamed(String suffix) {
            return new Partnership(id + suffix, programme + suffix, classId, educator, students, closes, reaches);
        }
    }

    /** @param reaches the stage it gets to, where it isn't taught */
    public record Unit(
            String id,
            String partnership,
            String title,
            int week,
            Optional<String> reason,
            LocalDate offered,
            Optional<String> reaches,
            Optional<LocalDate> taught,
            Map<String, String> parts,
            Optional<String> debrief,
            List<Pattern> answers,
            int changed,
            int withdrawn,
            Optional<Answered> answered) {

        public Unit {
            parts = parts == null ? Map.of() : parts;
            answers = answers == null ? List.of() : answers;
        }

        Unit renamed(String suffix) {
            return new Unit(
                    id + suffix,
                    partnership + suffix,
                    title,
                    week,
                    reason,
                    offered,
                    reaches,
                    taught,
                    parts,
                    debrief,
                    answers,
                    changed,
                    withdrawn,
                    answered);
        }
    }

    /**
     * @param votes by voter: the number of a proposal, from 1
     * @param changes what some of them had voted for first
     */
    public record ReadingWeek(
            String id,
            String partnership,
            String title,
            int week,
            LocalDate opened,
            List<Proposal> proposals,
            Map<String, Integer> votes,
            Map<String, Integer> changes,
            Optional<Integer> selects,
            List<String> leaders,
            Optional<LocalDate> led,
            Optional<String> notes,
            List<Pattern> answers,
            Optional<Answered> answered) {

        public ReadingWeek {
            votes = votes == null ? Map.of() : votes;
            changes = changes == null ? Map.of() : changes;
            leaders = leaders == null ? List.of() : leaders;
            answers = answers == null ? List.of() : answers;
        }

        ReadingWeek renamed(String suffix) {
            return new ReadingWeek(
                    id + suffix,
                    partnership + suffix,
                    title,
                    week,
                    opened,
                    proposals,
                    votes,
                    changes,
                    selects,
                    leaders,
                    led,
                    notes,
                    answers,
                    answered);
        }
    }

    public record Proposal(String by, String citation) {}

    /** A pool of a programme, term and role. */
    public record Outcome(
            String programme, String term, String role, List<Pattern> answers, Optional<Answered> answered) {

        Outcome renamed(String suffix) {
            return new Outcome(programme + suffix, term, role, answers, answered);
        }
    }

    public record Answered(LocalDate on, String text) {}
}
