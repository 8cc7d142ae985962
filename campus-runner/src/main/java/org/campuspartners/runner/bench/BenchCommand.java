package org.campuspartners.runner.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.campuspartners.runner.bench.commands.CommandsMeasure;
import org.campuspartners.runner.bench.latency.LatencyMeasure;
import org.campuspartners.runner.bench.measure.Figures;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Report;
import org.campuspartners.runner.bench.measure.Rounds;
import org.campuspartners.runner.bench.projection.DashboardMeasure;
import org.campuspartners.runner.bench.projection.ProjectionMeasure;
import org.campuspartners.runner.bench.relay.RelayMeasure;
import org.campuspartners.runner.bench.start.StartMeasure;
import org.campuspartners.runner.campus.Count;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = {
            "Measures what the campus does in a second, beside a floor in the same run, on a campus of its own in"
                    + " .campus/bench; needs a mongod. Prints tables; exit 1 where a goal is not met.",
            "Leave the machine alone meanwhile."
        })
public final class BenchCommand implements Callable<Integer> {

    private static final Map<String, Function<BenchCampus, Measure>> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("relay", RelayMeasure::new);
        MEASURES.put("commands", CommandsMeasure::new);
        MEASURES.put("projection", ProjectionMeasure::new);
        MEASURES.put("latency", LatencyMeasure::new);
        MEASURES.put("dashboard", DashboardMeasure::new);
        MEASURES.put("start", StartMeasure::new);
    }

    @ParentCommand
    HasHome parent;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            converter = Count.class,
            description = "Counted rounds of each shape; 5 unless said.")
    int rounds = 5;

    @Option(names = "--write", description = "Put the tables into docs/performance.md.")
    boolean write;

    @Parameters(
            paramLabel = "MEASURE",
            arity = "0..*",
            description = "relay, commands, projection, latency, dashboard, start; all unless said.")
    List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        requireKnown();
        CampusHome home = Neighbour.BENCH.home(parent.home());
        Options options = parent.beside(Neighbour.BENCH).deployed();
        Console console = Console.terminal();
        PerformancePage page = new PerformancePage(home.root().resolve("docs").resolve("performance.md"));
        boolean met = true;
        for (String name : MEASURES.keySet()) {
            if (names.isEmpty() || names.contains(name)) {
                // A new one for each: what one measure publishes would keep the services of the next at work.
                try (BenchCampus campus = BenchCampus.up(home, options, console)) {
                    Measure measure = MEASURES.get(name).apply(campus);
                    Map<String, Figures> figures = new Rounds(rounds, console).of(measure);
                    List<String> table = Report.lines(measure, figures);
                    table.forEach(console::answer);
                    if (write) {
                        page.put(name, table);
                    }
                    met &= measure.goals().stream().allMatch(goal -> goal.isMet(figures));
                }
            }
        }
        return met ? 0 : 1;
    }

    private void requireKnown() {
        names.stream().filter(name -> !MEASURES.containsKey(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "Nothing is measured as \"" + name + "\". There are: " + String.join(", ", MEASURES.keySet()));
        });
    }
}
