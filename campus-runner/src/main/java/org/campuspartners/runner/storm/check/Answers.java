package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.DOUBLED;
import static org.campuspartners.runner.storm.check.Violation.Kind.INVENTED;
import static org.campuspartners.runner.storm.check.Violation.Kind.LOST;
import static org.campuspartners.runner.storm.check.Violation.Kind.REFUSED_YET_APPLIED;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.campuspartners.runner.storm.check.Command.Fate;

/** An anonymous answer leaves nothing behind but a count: so many people's last word was an answer. */
final class Answers implements Rule {

    private static final String GIVEN = "PUT/campaigns/*/my-answer";
    private static final String WITHDRAWN = "DELETE/campaigns/*/my-answer";

    /** From how many to how many answers there may be, and how many were refused. */
    private record Bounds(int least, int most, int refused) {}

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<String, List<Command>> byCampaign = commands.stream()
                .filter(command -> List.of(GIVEN, WITHDRAWN).contains(command.operation())
                        && command.aggregate().isPresent())
                .collect(Collectors.groupingBy(command -> command.aggregate().orElseThrow()));
        return evidence.counted().stream()
                .flatMap(counted ->
                        judge(counted, bounds(byCampaign.getOrDefault(counted.campaign(), List.of()))).stream());
    }

    private static Bounds bounds(List<Command> commands) {
        int least = 0;
        int most = 0;
        for (List<Command> ofOne :
                commands.stream().collect(Collectors.groupingBy(Command::who)).values()) {
            List<Command> inOrder = ofOne.stream()
                    .filter(command -> command.fate() != Fate.REFUSED)
                    .sorted(Comparator.comparing(Command::begun))
                    .toList();
            int settled = lastSettled(inOrder);
            List<Command> since = inOrder.subList(settled + 1, inOrder.size());
            boolean stood = settled >= 0 && inOrder.get(settled).operation().equals(GIVEN);
            least += stood
                            && since.stream()
                                    .noneMatch(command -> command.operation().equals(WITHDRAWN))
                    ? 1
                    : 0;
            most += stood
                            || since.stream()
                                    .anyMatch(command -> command.operation().equals(GIVEN))
                    ? 1
                    : 0;
        }
        int refused = (int) commands.stream()
                .filter(command ->
                        command.fate() == Fate.REFUSED && command.operation().equals(GIVEN))
                .map(Command::who)
                .distinct()
                .count();
        return new Bounds(least, most, refused);
    }

    private static int lastSettled(List<Command> inOrder) {
        int last = inOrder.size() - 1;
        while (last >= 0 && !inOrder.get(last).isAcknowledged()) {
            last--;
        }
        return last;
    }

    private static Optional<Violation> judge(Counted counted, Bounds bounds) {
        String text = "campaign %s is %s with %s answers; acknowledged: %d, with what is open: %d, refused: %d"
                .formatted(
                        counted.campaign(),
                        counted.state(),
                        counted.n().isPresent() ? counted.n().getAsInt() : "fewer than " + counted.k(),
                        bounds.least(),
                        bounds.most(),
                        bounds.refused());
        int least = counted.n().orElse(0);
        int most = counted.n().orElse(counted.k() - 1);
        if (most < bounds.least()) {
            return Optional.of(new Violation(LOST, text));
        }
        if (least <= bounds.most()) {
            return Optional.empty();
        }
        if (least <= bounds.most() + bounds.refused()) {
            return Optional.of(new Violation(REFUSED_YET_APPLIED, text));
        }
        return Optional.of(new Violation(bounds.most() == 0 ? INVENTED : DOUBLED, text));
    }
}
