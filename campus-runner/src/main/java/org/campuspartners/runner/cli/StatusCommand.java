package org.campuspartners.runner.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.campuspartners.runner.campus.Status;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "status", description = "Says what runs where; exit 1 when something is down.")
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    CampusCommand parent;

    @Override
    public Integer call() {
        Status status = Status.of(parent.campus());
        status.table().forEach(Console.terminal()::answer);
        List<Part> down = status.down();
        if (down.isEmpty()) {
            return 0;
        }
        Console.terminal()
                .say("Not ready: "
                        + String.join(", ", down.stream().map(Part::title).toList())
                        + ". ./campus up starts what is down, and waits for the rest");
        return 1;
    }
}
