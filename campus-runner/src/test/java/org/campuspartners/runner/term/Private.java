package org.campuspartners.runner.term;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.plan.TermPlan.Answered;

/** What the sample's people are called, and what they write: nothing of it may leave its service. */
final class Private {

    private static final List<String> NAMES = List.of("givenName", "familyName");
    private static final List<String> ADDRESSES = List.of("username", "email");

    private final Pattern people;
    private final List<String> texts;

    private Private(Pattern people, List<String> texts) {
        this.people = people;
        this.texts = texts;
    }

    static Private of(TermPlan plan, ClassLists lists) {
        return new Private(people(), texts(plan, lists));
    }

    /** What of it stands in there. */
    List<String> in(String raw) {
        List<String> found =
                new ArrayList<>(texts.stream().filter(raw::contains).toList());
        people.matcher(raw).results().forEach(match -> found.add(match.group()));
        return found;
    }

    /** Names as whole words: Park is a name, and part of no word that anybody publishes. */
    private static Pattern people() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Private.class.getResourceAsStream("/sample-term/class-lists/users.csv"),
                        StandardCharsets.UTF_8))) {
            String alternatives = csv.stream()
                    .flatMap(row ->
                            Stream.concat(NAMES.stream(), ADDRESSES.stream()).map(row::getField))
                    .filter(word -> !word.isBlank())
                    .distinct()
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
            return Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(" + alternatives + ")(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(TermPlan plan, ClassLists lists) {
        Stream<String> agreed = Stream.concat(
                plan.agreement().values().stream().map(String::valueOf).filter(text -> text.length() > 3),
                plan.gains().values().stream());
        Stream<String> partnerships = plan.partnerships().stream().map(lists::title);
        Stream<String> units = plan.units().stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(
                                unit.title(),
                                unit.reason().orElse(null),
                                unit.debrief().orElse(null),
                                text(unit.answered().orElse(null))),
                        unit.parts().values().stream()));
        Stream<String> readings = plan.readingWeeks().stream()
                .flatMap(week -> Stream.concat(
                        Stream.of(
                                week.title(),
                                week.notes().orElse(null),
                                text(week.answered().orElse(null))),
                        week.proposals().stream().map(TermPlan.Proposal::citation)));
        Stream<String> pools =
                plan.outcomes().stream().map(outcome -> text(outcome.answered().orElse(null)));
        return Stream.of(agreed, partnerships, units, readings, pools)
                .flatMap(written -> written)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String text(Answered answered) {
        return answered == null ? null : answered.text();
    }
}
