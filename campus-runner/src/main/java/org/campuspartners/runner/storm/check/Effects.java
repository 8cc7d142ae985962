package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.DOUBLED;
import static org.campuspartners.runner.storm.check.Violation.Kind.INVENTED;
import static org.campuspartners.runner.storm.check.Violation.Kind.LOST;
import static org.campuspartners.runner.storm.check.Violation.Kind.REFUSED_YET_APPLIED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.storm.check.Command.Fate;

/** An acknowledged command has its event, one that was left open may have it, and nothing else has any. */
final class Effects implements Rule {

    /** What can be told apart by its events: those of one type about one aggregate. */
    private record Cell(String aggregate, String type) {}

    /** How many wishes there were for an event. A wish that was put twice under one key, or by its natural id, is one. */
    private record Wishes(int acknowledged, int open, int refused) {

        static final Wishes NONE = new Wishes(0, 0, 0);

        static Wishes of(List<Command> commands) {
            Map<String, Set<Fate>> fates = new LinkedHashMap<>();
            commands.forEach(
                    command -> fates.computeIfAbsent(command.key().orElse(command.who()), key -> new LinkedHashSet<>())
                            .add(command.fate()));
            int acknowledged = count(fates, Fate.ACKNOWLEDGED);
            int possible = (int) fates.values().stream()
                    .filter(seen -> seen.contains(Fate.ACKNOWLEDGED) || seen.contains(Fate.OPEN))
                    .count();
            return new Wishes(acknowledged, possible - acknowledged, fates.size() - possible);
        }

        private static int count(Map<String, Set<Fate>> fates, Fate fate) {
            return (int)
                    fates.values().stream().filter(seen -> seen.contains(fate)).count();
        }
    }

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<Cell, Wishes> wishes = new LinkedHashMap<>();
        commands.stream()
                .filter(command ->
                        command.aggregate().isPresent() && Implied.by(command).isPresent())
                .collect(Collectors.groupingBy(
                        command -> new Cell(
                                command.aggregate().orElseThrow(),
                                Implied.by(command).orElseThrow()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((cell, wished) -> wishes.put(cell, Wishes.of(wished)));
        Map<Cell, Set<Entry>> events = Stream.concat(
                        evidence.journal().stream(),
                        evidence.published().stream().map(Published::entry))
                .collect(Collectors.groupingBy(
                        entry -> new Cell(entry.aggregate(), entry.type()),
                        LinkedHashMap::new,
                        Collectors.toCollection(LinkedHashSet::new)));
        Set<Cell> cells = new LinkedHashSet<>(wishes.keySet());
        cells.addAll(events.keySet());
        boolean everythingIsKnown =
                commands.stream().noneMatch(command -> command.aggregate().isEmpty() && command.fate() == Fate.OPEN);
        List<Violation> found = new ArrayList<>();
        cells.forEach(cell -> {
            int count = (int) events.getOrDefault(cell, Set.of()).stream()
                    .map(Entry::sequence)
                    .distinct()
                    .count();
            if (Implied.isByCommand(cell.type()) && (everythingIsKnown || wishes.containsKey(cell))) {
                judge(cell, count, wishes.getOrDefault(cell, Wishes.NONE), found);
            } else if (Implied.isOnce(cell.type()) && count > 1) {
                found.add(new Violation(DOUBLED, cell.aggregate() + " has " + count + " " + cell.type()));
            }
        });
        return found.stream();
    }

    private static void judge(Cell cell, int events, Wishes wishes, List<Violation> found) {
        String text = "%s has %d %s: %d acknowledged, %d open, %d refused"
                .formatted(
                        cell.aggregate(), events, cell.type(), wishes.acknowledged(), wishes.open(), wishes.refused());
        int most = wishes.acknowledged() + wishes.open();
        if (events < wishes.acknowledged()) {
            found.add(new Violation(LOST, text));
        } else if (events > most + wishes.refused()) {
            found.add(new Violation(wishes.equals(Wishes.NONE) ? INVENTED : DOUBLED, text));
        } else if (events > most) {
            found.add(new Violation(REFUSED_YET_APPLIED, text));
        }
    }
}
