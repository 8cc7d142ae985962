package org.campuspartners.runner.cli;

import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "kill", description = "Ends a service as a power cut would (SIGKILL); up starts it again.")
final class KillCommand implements Runnable {

    @ParentCommand
    CampusCommand parent;

    @Parameters(
            paramLabel = "SERVICE",
            converter = PartName.class,
            description = "partnership, feedback, analytics, ...")
    Part part;

    @Override
    public void run() {
        Campus campus = parent.campus();
        long pid = campus.process(part)
                .orElseThrow(() -> new CampusProblem(part.title() + " does not run here"))
                .pid();
        campus.kill(part);
        Console.terminal().say("Killed " + part.title() + " (process " + pid + "). ./campus up starts it again");
    }
}
