package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.DOUBLED;
import static org.campuspartners.runner.storm.check.Violation.Kind.LOST;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An acknowledgement names the version that the command led to: a version of its own, the same at every attempt, and one that was reached. */
final class Versions implements Rule {

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<String, Kept> kept =
                evidence.kept().stream().collect(Collectors.toMap(Kept::id, Function.identity(), (one, other) -> one));
        List<Violation> found = new ArrayList<>();
        Map<String, Command> reached = new LinkedHashMap<>();
        commands.stream().filter(command -> !command.versions().isEmpty()).forEach(command -> {
            String id = command.aggregate().orElseThrow();
            long version = command.versions().getFirst();
            if (!kept.containsKey(id)) {
                found.add(new Violation(LOST, command + " was acknowledged, and there is no such aggregate"));
            } else if (kept.get(id).version() < version) {
                found.add(new Violation(
                        LOST,
                        command + " led to version " + version + ", and " + kept.get(id) + " is at "
                                + kept.get(id).version()));
            }
            if (command.key().isPresent()) {
                if (command.versions().stream().distinct().count() > 1) {
                    found.add(new Violation(DOUBLED, command + " led to the versions " + command.versions()));
                }
                Command other = reached.putIfAbsent(id + "@" + version, command);
                if (other != null && !other.key().equals(command.key())) {
                    found.add(new Violation(LOST, other + " and " + command + " both led to version " + version));
                }
            }
        });
        return found.stream();
    }
}
