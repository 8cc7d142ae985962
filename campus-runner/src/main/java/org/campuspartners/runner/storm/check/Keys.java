package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.DOUBLED;
import static org.campuspartners.runner.storm.check.Violation.Kind.LOST;
import static org.campuspartners.runner.storm.check.Violation.Kind.REFUSED_YET_APPLIED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done under a key is remembered by the one aggregate that it was done to: by this, commands without an event are seen too. */
final class Keys implements Rule {

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<String, Integer> done = new HashMap<>();
        evidence.kept().forEach(kept -> {
            kept.handled().forEach(key -> done.merge(key, 1, Integer::sum));
            if (!kept.created().isEmpty()) {
                done.merge(kept.created(), 1, Integer::sum);
            }
        });
        boolean forgetful = evidence.kept().stream().anyMatch(Kept::mayHaveForgotten);
        return commands.stream().filter(command -> command.key().isPresent()).flatMap(command -> {
            int times = done.getOrDefault(KeptKey.of(command.key().orElseThrow()), 0);
            return judge(command, times, forgetful).stream();
        });
    }

    private static Optional<Violation> judge(Command command, int times, boolean forgetful) {
        if (times > 1) {
            return Optional.of(new Violation(DOUBLED, command + " was done " + times + " times"));
        }
        return switch (command.fate()) {
            case ACKNOWLEDGED ->
                times == 0 && !forgetful
                        ? Optional.of(new Violation(LOST, command + " was acknowledged, and nobody knows of it"))
                        : Optional.empty();
            case REFUSED ->
                times > 0
                        ? Optional.of(new Violation(REFUSED_YET_APPLIED, command + " was refused, and was done"))
                        : Optional.empty();
            case OPEN -> Optional.empty();
        };
    }
}
