package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.DOUBLED;
import static org.campuspartners.runner.storm.check.Violation.Kind.LOST;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.storm.check.Command.Fate;
import tools.jackson.databind.json.JsonMapper;

/** What a person voted for last is what counts: a change without an event, which a version alone would not show (W1). */
final class Votes implements Rule {

    private static final String VOTE = "PUT/reading-weeks/*/votes/me";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<String, List<Command>> byWeek = commands.stream()
                .filter(command -> command.operation().equals(VOTE) && command.fate() != Fate.REFUSED)
                .collect(Collectors.groupingBy(command -> command.aggregate().orElseThrow()));
        return evidence.kept().stream()
                .filter(kept -> byWeek.containsKey(kept.id()))
                .flatMap(kept -> judge(kept, byWeek.get(kept.id())));
    }

    private static Stream<Violation> judge(Kept kept, List<Command> votes) {
        if (votes.stream().anyMatch(vote -> vote.fate() == Fate.OPEN)) {
            return Stream.empty();
        }
        Map<String, Command> last = votes.stream()
                .sorted(Comparator.comparing(Command::begun))
                .collect(Collectors.toMap(Command::who, Function.identity(), (earlier, later) -> later));
        Map<String, Long> must = counts(last.values().stream().map(Votes::reading));
        Map<String, Long> are = counts(kept.votes().stream());
        return must.equals(are)
                ? Stream.empty()
                : Stream.of(new Violation(
                        kept.votes().size() > last.size() ? DOUBLED : LOST,
                        kept + " has the votes " + are + ", acknowledged were " + must));
    }

    private static String reading(Command vote) {
        return JSON.readTree(vote.wanted()).path("proposalId").asString("");
    }

    private static Map<String, Long> counts(Stream<String> readings) {
        return readings.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
