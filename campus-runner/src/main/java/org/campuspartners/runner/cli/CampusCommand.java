package org.campuspartners.runner.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.campuspartners.runner.bench.BenchCommand;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.fuzz.FuzzCommand;
import org.campuspartners.runner.imports.ImportCommand;
import org.campuspartners.runner.listen.ListenCommand;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Neighbour;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.storm.StormCommand;
import org.campuspartners.runner.term.TermCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code ./campus}: exit 0 when done, 1 when it can't be done, 2 when it was mistyped. */
@Command(
        name = "./campus",
        header = "The whole campus on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footer = {"", "State is kept in .campus, and survives down and up."},
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            KillCommand.class,
            LogsCommand.class,
            TermCommand.class,
            ImportCommand.class,
            FuzzCommand.class,
            ListenCommand.class,
            TokenCommand.class,
            StormCommand.class,
            BenchCommand.class
        })
public final class CampusCommand implements HasHome, Runnable {

    private static final int HIGHEST_OFFSET = 30_000;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--port-offset",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            defaultValue = "${env:CAMPUS_PORT_OFFSET:-" + CommandLine.Option.NULL_VALUE + "}",
            description = "Added to every port (CAMPUS_PORT_OFFSET).")
    Integer portOffset;

    @Option(
            names = "--mongodb",
            scope = ScopeType.INHERIT,
            paramLabel = "URI",
            description = "Use this MongoDB instead of starting one (CAMPUS_MONGODB).")
    String mongodb;

    @Option(
            names = "--kafka",
            scope = ScopeType.INHERIT,
            paramLabel = "HOST:PORT",
            description = "Use this Kafka instead of starting one (CAMPUS_KAFKA).")
    String kafka;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say this.")
    boolean help;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new CampusCommand())
                .setExecutionExceptionHandler(CampusCommand::failed)
                .setParameterExceptionHandler(CampusCommand::mistyped);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    @Override
    public CampusHome home() {
        return CampusHome.of(Path.of(System.getProperty("campus.root", ".")));
    }

    @Override
    public Campus campus() {
        Campus campus = Campus.of(home());
        if (portOffset != null && portOffset != campus.options().portOffset()) {
            throw new CampusProblem("The campus of this folder was started with --port-offset "
                    + campus.options().portOffset());
        }
        return campus;
    }

    /**
     * What was chosen on the command line, else in the environment; where nothing was, what runs here.
     *
     * @param instances of each service; null where that was not said
     */
    Options options(Integer instances) {
        Options chosen = chosen();
        if (chosen.equals(Options.DEFAULTS) && portOffset == null && instances == null) {
            Campus last = Campus.of(home());
            if (last.ownParts().stream().anyMatch(last::isRunning)) {
                return last.options();
            }
        }
        return chosen.withInstances(instances == null ? 1 : instances);
    }

    @Override
    public Options chosen() {
        int offset = portOffset == null ? 0 : portOffset;
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new ParameterException(
                    spec.commandLine(), "--port-offset must be from 0 to " + HIGHEST_OFFSET + ", not " + offset);
        }
        return new Options(offset, chosen(mongodb, "CAMPUS_MONGODB"), chosen(kafka, "CAMPUS_KAFKA"), 1, false);
    }

    @Override
    public Options beside(Neighbour neighbour) {
        Options chosen = chosen();
        if (chosen.mongodb().isPresent() || chosen.kafka().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "./campus " + neighbour.title()
                            + " starts stores of its own, and takes none that somebody else runs");
        }
        return neighbour.options(chosen);
    }

    private static Optional<String> chosen(String option, String variable) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    private static int mistyped(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (problem instanceof ParameterException mistyped) {
            return mistyped(mistyped, new String[0]);
        }
        if (problem instanceof CampusProblem) {
            Console.terminal().say("campus: " + problem.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw problem;
    }
}
