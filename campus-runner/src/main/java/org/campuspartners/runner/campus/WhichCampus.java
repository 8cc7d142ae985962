package org.campuspartners.runner.campus;

import org.campuspartners.runner.process.Console;
import picocli.CommandLine.Option;

/** On the command line, which campus a command is for: the one of this folder, unless something else started it. */
public final class WhichCampus {

    @Option(
            names = "--attach",
            description = "On a campus that ./campus did not start, such as docker compose's, at the same ports.")
    boolean attach;

    /** Whether nothing is known here of its processes. */
    public boolean isAttached() {
        return attach;
    }

    public Campus under(HasHome parent) {
        return attach ? Campus.attached(parent.home(), parent.chosen(), Console.terminal()) : parent.campus();
    }
}
