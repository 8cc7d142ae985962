package org.campuspartners.runner.storm.check;

import java.util.List;

/** Compares what was acknowledged with what is kept and published. */
public final class Checker {

    private static final List<Rule> RULES = List.of(
            new Publication(), new Effects(), new Sequel(), new Keys(), new Versions(), new Votes(), new Answers());

    private Checker() {}

    /** What must not have happened; nothing after a storm that did no harm. */
    public static List<Violation> violations(List<Command> commands, Evidence evidence) {
        return RULES.stream()
                .flatMap(rule -> rule.against(commands, evidence))
                .distinct()
                .toList();
    }
}
