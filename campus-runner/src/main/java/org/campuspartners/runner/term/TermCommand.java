package org.campuspartners.runner.term;

import java.util.concurrent.Callable;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.HasHome;
import org.campuspartners.runner.process.CampusProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "term",
        description = "Plays the sample term against the running campus, and checks what the insights say.")
public final class TermCommand implements Callable<Integer> {

    @Option(names = "--kill-each", description = "Kill and restart each service once on the way.")
    boolean killEach;

    @ParentCommand
    HasHome parent;

    @Override
    public Integer call() {
        Campus campus = parent.campus();
        throw new CampusProblem("The sample term of " + campus.home().root() + " can't be played yet.");
    }
}
