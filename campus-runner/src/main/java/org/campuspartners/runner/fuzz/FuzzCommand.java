package org.campuspartners.runner.fuzz;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.Count;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.campus.Up;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import org.campuspartners.runner.term.plan.ClassLists;
import org.campuspartners.runner.term.plan.TermPlan;
import org.campuspartners.runner.term.play.Interruptions;
import org.campuspartners.runner.term.play.TermPlayer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "fuzz",
        description = {
            "Sends the services what their API documents allow, and what they don't, as each of the sample people and as"
                    + " nobody: no failure, no answer that isn't as documented, nobody let in who may not; exit 1 on"
                    + " findings.",
            "What it leaves behind is junk, so it starts a campus of its own, beside one that runs, plays the sample term"
                    + " on it, and throws it away. The results stay in .campus/fuzz."
        })
public final class FuzzCommand implements Callable<Integer> {

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            converter = Count.class,
            description = "How long, about. Default: 10.")
    int minutes;

    @Option(names = "--seed", paramLabel = "S", description = "The seed of an earlier run, to make the same up again.")
    Long seed;

    @ParentCommand
    HasHome parent;

    @Override
    public Integer call() {
        Options options = parent.beside(Neighbour.FUZZ);
        Console console = Console.terminal();
        Schemathesis schemathesis = Schemathesis.installed(parent.home(), console);
        CampusHome own = Neighbour.FUZZ.home(parent.home());
        Campus campus = Campus.with(own, options, console);
        Runtime.getRuntime().addShutdownHook(new Thread(campus::stop));
        try {
            new Up(own, options, console).run(true);
            new TermPlayer(campus, new Api(campus), TermPlan.sample(), ClassLists.sample()).play(Interruptions.NONE, 1);
            return fuzz(schemathesis, campus, own.state().resolve("results"), console);
        } finally {
            campus.stop();
        }
    }

    private int fuzz(Schemathesis schemathesis, Campus campus, Path results, Console console) {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
        console.say("Fuzzing for about " + minutes + " min, --seed " + chosen);
        Map<String, Map<Part, Tally>> tallies = new Fuzzing(schemathesis, campus, results, console)
                .run(Fuzzing.PERSONAS, Duration.ofMinutes(minutes), chosen);
        FuzzTable.of(tallies).forEach(console::answer);
        if (tallies.values().stream().flatMap(row -> row.values().stream()).allMatch(tally -> tally.findings() == 0)) {
            return 0;
        }
        console.say("What was found, and how to find it again, is in " + results);
        return 1;
    }
}
