package org.campuspartners.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.Foreground;
import org.campuspartners.runner.campus.Status;
import org.campuspartners.runner.campus.Up;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description =
                "Builds if needed, starts what is not running, and waits until all is ready. Ctrl-C stops all of it.")
final class UpCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @ParentCommand
    CampusCommand parent;

    @Option(names = "--detach", description = "Return when all is ready, and leave it running.")
    boolean detach;

    @Option(names = "--clean", description = "Forget the state first.")
    boolean clean;

    @Option(
            names = "--instances",
            paramLabel = "N",
            description = "Run each service once, or twice at ports 8181 to 8183; once if not said.")
    Integer instances;

    @Override
    public Integer call() {
        if (instances != null && (instances < 1 || instances > 2)) {
            throw new ParameterException(spec.commandLine(), "--instances must be 1 or 2, not " + instances);
        }
        Console console = Console.terminal();
        Options options = parent.options(instances);
        Campus campus = Campus.with(parent.home(), options, console);
        Foreground foreground = new Foreground(campus);
        List<Part> started = foreground.stoppingOnFailure(() -> new Up(parent.home(), options, console).run(clean));
        Status.of(campus).table().forEach(console::answer);
        if (started.isEmpty()) {
            console.say("All is up already.");
            return 0;
        }
        console.say("Sign in: ./campus token coordinator prints a token for curl and for the API pages, such as");
        console.say("  " + campus.address(Part.PARTNERSHIP)
                + "/swagger-ui/index.html; ./campus token --list says who there is.");
        if (!detach) {
            console.say("Ctrl-C stops all of it.");
            foreground.stayUntilStopped();
        }
        return 0;
    }
}
