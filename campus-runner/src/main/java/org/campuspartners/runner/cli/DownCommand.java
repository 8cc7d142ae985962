package org.campuspartners.runner.cli;

import org.campuspartners.runner.campus.Down;
import org.campuspartners.runner.process.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

@Command(name = "down", description = "Stops all of it; the state stays.")
final class DownCommand implements Runnable {

    @ParentCommand
    CampusCommand parent;

    @Option(names = "--clean", description = "Forget the state as well.")
    boolean clean;

    @Override
    public void run() {
        new Down(parent.campus()).run(clean);
        Console.terminal().say("The campus is down" + (clean ? ", and its state forgotten." : "; its state is kept."));
    }
}
