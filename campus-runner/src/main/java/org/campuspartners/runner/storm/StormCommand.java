package org.campuspartners.runner.storm;

import java.util.concurrent.Callable;
import org.campuspartners.runner.campus.Count;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ./campus storm}: exit 0 when every seed was clean, 1 when one was not, 3 when there is nothing to storm with. */
@Command(
        name = "storm",
        description = {
            "Plays the sample term on a campus of its own, two instances of each service, while what it consists of is killed and"
                    + " paused at moments drawn from a seed; then checks that nothing acknowledged was lost, doubled or reordered, and"
                    + " nothing refused was applied. A line a seed. The same seed is the same storm.",
            "What a failed seed left is kept in .campus/storm/failed."
        })
public final class StormCommand implements Callable<Integer> {

    private static final int NOT_RUN = 3;
    private static final int LARGEST = 50;

    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            defaultValue = "1",
            description = "From one seed to another; 1 if not said.")
    String seeds;

    @Option(
            names = "--size",
            paramLabel = "N",
            converter = Count.class,
            description = "So many terms side by side; 1 if not said.")
    int size = 1;

    @Option(names = "--summary", description = "Storm nothing; only print what all storms here came to.")
    boolean summary;

    @Spec
    CommandSpec spec;

    @ParentCommand
    HasHome parent;

    private final Console console = Console.terminal();

    @Override
    public Integer call() {
        Seeds chosen = seeds();
        Options options = parent.beside(Neighbour.STORM).withInstances(2);
        CampusHome storms = Neighbour.STORM.home(parent.home());
        // One more folder in, since what stays of the seeds is not the campus's own to forget.
        CampusHome home = storms.beside("campus");
        Series series = new Series(home, options, storms.state(), size, console);
        boolean clean = true;
        if (!summary) {
            if (!Mongo.choose(home, options, System.getenv("PATH"), "").kind().equals("mongod")) {
                console.say("campus: not run: a storm kills MongoDB, and needs a mongod on the PATH or in .campus/bin");
                return NOT_RUN;
            }
            clean = series.run(chosen);
        }
        new Summary(series.results().all()).lines().forEach(console::answer);
        return clean ? 0 : 1;
    }

    private Seeds seeds() {
        try {
            if (size > LARGEST) {
                throw new IllegalArgumentException("--size must be from 1 to " + LARGEST + ", not " + size);
            }
            return Seeds.of(seeds);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
