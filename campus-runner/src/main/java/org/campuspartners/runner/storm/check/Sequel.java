package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.REORDERED;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was acknowledged before the next thing was asked for comes before it in the journal. */
final class Sequel implements Rule {

    /** A command and the event that followed from it, where there is but one of its type. */
    private record Pair(Command command, Entry event) {}

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<String, List<Entry>> journals =
                evidence.journal().stream().collect(Collectors.groupingBy(Entry::aggregate));
        Map<String, List<Command>> wished = commands.stream()
                .filter(command ->
                        command.isAcknowledged() && command.aggregate().isPresent())
                .collect(Collectors.groupingBy(command -> command.aggregate().orElseThrow()));
        return wished.entrySet().stream()
                .flatMap(one -> outOfOrder(one.getValue(), journals.getOrDefault(one.getKey(), List.of())));
    }

    private static Stream<Violation> outOfOrder(List<Command> commands, List<Entry> journal) {
        List<Pair> pairs = new ArrayList<>();
        commands.stream().sorted(Comparator.comparing(Command::begun)).forEach(command -> Implied.by(command)
                .ifPresent(type -> {
                    List<Entry> events = journal.stream()
                            .filter(entry -> entry.type().equals(type))
                            .toList();
                    if (events.size() == 1) {
                        pairs.add(new Pair(command, events.getFirst()));
                    }
                }));
        return pairs.stream().flatMap(earlier -> pairs.stream()
                .filter(later -> earlier.command().isBefore(later.command())
                        && earlier.event().sequence() > later.event().sequence())
                .map(later -> new Violation(
                        REORDERED,
                        later.event() + " comes before " + earlier.event() + ", and was asked for after it")));
    }
}
