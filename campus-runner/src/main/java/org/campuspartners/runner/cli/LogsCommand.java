package org.campuspartners.runner.cli;

import java.time.Duration;
import org.campuspartners.runner.campus.Count;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.LogFile;
import org.campuspartners.runner.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "logs", description = "Shows the last lines of a service's log.")
final class LogsCommand implements Runnable {

    private static final Duration FOR_EVER = Duration.ofDays(3650);

    @ParentCommand
    CampusCommand parent;

    @Parameters(
            paramLabel = "SERVICE",
            converter = PartName.class,
            description = "partnership, feedback, analytics, ...")
    Part part;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "100",
            converter = Count.class,
            description = "How many; 100 if not said.")
    int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is written, until Ctrl-C.")
    boolean follow;

    @Override
    public void run() {
        LogFile log = new LogFile(parent.home().log(part));
        if (log.length() == 0) {
            throw new CampusProblem("There is no log of " + part.title() + " here yet");
        }
        Console console = Console.terminal();
        long[] shown = {log.length()};
        log.lastLines(0, lines).forEach(console::answer);
        if (follow) {
            Console silent = console.silent();
            new Await(silent).until("Ctrl-C", FOR_EVER, () -> {
                long length = log.length();
                log.text(Math.min(shown[0], length), length).lines().forEach(console::answer);
                shown[0] = length;
                return false;
            });
        }
    }
}
