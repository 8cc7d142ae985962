package org.campuspartners.runner.storm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.Up;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.storm.check.Bystanders;
import org.campuspartners.runner.storm.check.Checker;
import org.campuspartners.runner.storm.check.Command;
import org.campuspartners.runner.storm.check.Command.Fate;
import org.campuspartners.runner.storm.check.Touched;
import org.campuspartners.runner.storm.check.Violation;
import org.campuspartners.runner.storm.check.Violation.Kind;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.http.Attempt;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.play.Interruptions;
import org.campuspartners.runner.term.play.TermPlayer;

/** One seed on a new campus: the term, the faults, the recovery, and the check of what is left. */
final class Storm {

    /** How many people act side by side. */
    private static final int HANDS = 4;

    private final Campus campus;
    private final long seed;
    private final int size;
    private final TermPlan plan;
    private final ClassLists lists = ClassLists.sample();
    private final History history;
    private final Clock real = Clock.systemUTC();
    private final List<Violation> violations = new ArrayList<>();

    Storm(Campus campus, long seed, int size) {
        this.campus = campus;
        this.seed = seed;
        this.size = size;
        this.plan = TermPlan.sample().times(size);
        this.history = new History(seed);
    }

    /** @param commit of the code that is stormed */
    Result run(String commit) {
        Instant begun = real.instant();
        new Up(campus.home(), campus.options(), campus.console()).run(true);
        Api api = new Api(campus, history);
        TermPlayer player = new TermPlayer(campus, api, plan, lists);
        Forecast forecast = Forecast.of(seed, player.moments());
        forecast.faults().forEach(fault -> campus.console().say("forecast: " + fault));
        Recovery recovery;
        try (Weather weather = new Weather(campus, forecast)) {
            play(player, weather, new Trespass(seed, api, history));
            recovery = recover(weather);
            violations.addAll(Bystanders.violations(history.attempts(), weather.touched()));
        }
        List<Command> commands = history.commands();
        try {
            violations.addAll(Checker.violations(commands, new Findings(campus, new Api(campus)).about(commands)));
        } catch (RuntimeException e) {
            violations.add(new Violation(Kind.NOT_RECOVERED, "what is left can't be read: " + e));
        }
        return new Result(
                seed,
                size,
                commit,
                real.instant().toString(),
                forecast.faults().stream().map(Fault::toString).toList(),
                commands.size(),
                (int) history.attempts().stream()
                        .filter(attempt ->
                                attempt.number() == 2 && attempt.request().isCommand())
                        .count(),
                (int) commands.stream()
                        .filter(command -> command.fate() == Fate.REFUSED)
                        .count(),
                recovery.left().isEmpty() ? recovery.took().toMillis() / 1000.0 : -1,
                Duration.between(begun, real.instant()).toSeconds(),
                Result.counts(violations),
                violations.stream().map(Violation::toString).toList());
    }

    List<Attempt> attempts() {
        return history.attempts();
    }

    private void play(TermPlayer player, Weather weather, Trespass trespass) {
        try {
            player.play(
                    new Interruptions() {
                        @Override
                        public void at(int moment) {
                            weather.at(moment);
                            trespass.at(moment);
                        }

                        @Override
                        public void end() {
                            weather.end();
                        }
                    },
                    HANDS);
        } catch (CampusProblem e) {
            violations.add(new Violation(Kind.NOT_PLAYED, e.getMessage()));
            weather.end();
        }
    }

    private Recovery recover(Weather weather) {
        Instant lastFault = weather.touched().stream()
                .map(Touched::until)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant lastCommand = history.commands().stream()
                .map(Command::ended)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Recovery recovery = Recovery.await(
                campus, new Api(campus), plan, lists, lastFault.isAfter(lastCommand) ? lastFault : lastCommand);
        recovery.left().forEach(left -> violations.add(new Violation(Kind.NOT_RECOVERED, left)));
        return recovery;
    }
}
