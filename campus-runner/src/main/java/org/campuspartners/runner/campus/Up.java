package org.campuspartners.runner.campus;

import java.util.ArrayList;
import java.util.List;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;

/** Brings the whole campus up. */
public final class Up {

    private final CampusHome home;
    private final Options options;
    private final Console console;

    public Up(CampusHome home, Options options, Console console) {
        this.home = home;
        this.options = options;
        this.console = console;
    }

    /**
     * Starts what does not run, and returns when every part is ready.
     *
     * @param clean stop what runs and forget the state first
     * @return the parts that were started; none when all was up
     */
    public List<Part> run(boolean clean) {
        Campus campus = Campus.with(home, options, console);
        List<Part> parts = campus.ownParts();
        List<Part> missing = new ArrayList<>();
        State state = new State(home);
        state.alone(console, () -> {
            if (clean) {
                forget(state);
            }
            requireSameOptions();
            missing.addAll(
                    parts.stream().filter(part -> !campus.isRunning(part)).toList());
            Startup startup = new Startup(campus);
            startup.requireStoresOfState();
            startup.requireGivenStores();
            startup.writeDown();
            if (!missing.isEmpty()) {
                console.say("Starting "
                        + String.join(", ", missing.stream().map(Part::title).toList()));
            }
            startup.start(parts);
            startup.writeDown();
        });
        return missing;
    }

    private void forget(State state) {
        Campus.with(home, options, console).stop();
        state.forget();
        options.mongodb().ifPresent(uri -> console.say("What the given MongoDB holds stays there."));
        options.kafka().ifPresent(servers -> console.say("What the given Kafka holds stays there."));
    }

    private void requireSameOptions() {
        RunFile.of(home)
                .read()
                .map(RunFile.Run::options)
                .filter(kept -> !kept.equals(options))
                .ifPresent(kept -> {
                    Campus other = Campus.with(home, kept, console);
                    if (other.ownParts().stream().anyMatch(other::isRunning)) {
                        throw new CampusProblem("The campus runs with other options (port offset " + kept.portOffset()
                                + kept.mongodb().map(uri -> ", MongoDB given").orElse("")
                                + kept.kafka()
                                        .map(servers -> ", Kafka at " + servers)
                                        .orElse("")
                                + (kept.instances() > 1 ? ", " + kept.instances() + " instances" : "")
                                + "). Use the same, or ./campus down first");
                    }
                });
    }
}
