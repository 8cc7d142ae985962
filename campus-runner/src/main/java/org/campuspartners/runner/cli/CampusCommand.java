package org.campuspartners.runner.cli;

import java.nio.file.Path;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.term.TermCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./campus}: exit 0 when done, 1 when it can't be done, 2 when it was mistyped. */
@Command(
        name = "campus",
        description = "The whole campus on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TermCommand.class})
public final class CampusCommand implements HasHome {

    public static void main(String[] args) {
        System.exit(new CommandLine(new CampusCommand())
                .setExecutionExceptionHandler(CampusCommand::failed)
                .execute(args));
    }

    @Override
    public CampusHome home() {
        return CampusHome.of(Path.of(System.getProperty("campus.root", ".")));
    }

    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (problem instanceof CampusProblem) {
            Console.terminal().say("campus: " + problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
