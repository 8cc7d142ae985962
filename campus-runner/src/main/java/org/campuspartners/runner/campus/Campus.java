package org.campuspartners.runner.campus;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Processes;
import org.campuspartners.runner.process.Ready;
import org.campuspartners.runner.process.RunningProcess;
import org.campuspartners.runner.signin.Tokens;

/**
 * A campus on this machine, running or not. Whatever can't be done is a
 * {@link org.campuspartners.runner.process.CampusProblem} whose message is for people, and every wait is bounded.
 */
public final class Campus {

    private final CampusHome home;
    private final Options options;
    private final Console console;
    private final boolean attached;
    private final Tokens tokens;
    private final ClockMover clock;

    private Campus(CampusHome home, Options options, Console console, boolean attached) {
        this.home = home;
        this.options = options;
        this.console = console;
        this.attached = attached;
        this.tokens = new Tokens(address(Part.SIGN_IN));
        ClockRoute route = new ClockRoute(this);
        this.clock = new ClockMover(this, attached ? new ServiceClocks(route) : ClockFile.at(home.clock()), route);
    }

    /** The campus that was started last from this folder, with the options that were chosen then. */
    public static Campus of(CampusHome home) {
        Options options = RunFile.of(home).read().map(RunFile.Run::options).orElse(Options.DEFAULTS);
        return new Campus(home, options, Console.terminal(), false);
    }

    /** The campus of this folder with these options, to be started. */
    public static Campus with(CampusHome home, Options options, Console console) {
        return new Campus(home, options, console, false);
    }

    /** A campus that something else started at these ports, and starts again: nothing is known here of its processes. */
    public static Campus attached(CampusHome home, Options options, Console console) {
        return new Campus(home.beside("attached"), options, console, true);
    }

    public CampusHome home() {
        return home;
    }

    public Options options() {
        return options;
    }

    public Console console() {
        return console;
    }

    /** Where that part answers over HTTP, such as {@code http://localhost:8081}; without a slash at the end. */
    public URI address(Part part) {
        return URI.create("http://localhost:" + options.port(part));
    }

    /** Where Kafka is, as {@code host:port}. */
    public String kafka() {
        return options.kafka().orElse("localhost:" + options.port(Part.KAFKA));
    }

    /** Tokens of the sample people. */
    public Tokens tokens() {
        return tokens;
    }

    /** The one clock of the campus, which only moves forward. */
    public ClockMover clock() {
        return clock;
    }

    /** What this campus consists of, whoever runs it. */
    public List<Part> parts() {
        return Arrays.stream(Part.values())
                .filter(part -> options.instances() > 1 || !part.isSecondInstance())
                .toList();
    }

    /** The instances of that service, the first one first. */
    public List<Part> instances(Part service) {
        return parts().stream().filter(part -> part.service() == service).toList();
    }

    /** The parts that are processes of this campus: all but those that were given. */
    public List<Part> ownParts() {
        List<Part> parts = new ArrayList<>(parts());
        options.mongodb().ifPresent(given -> parts.remove(Part.MONGODB));
        options.kafka().ifPresent(given -> parts.remove(Part.KAFKA));
        return parts;
    }

    /** The process of that part, if it is alive. */
    public Optional<RunningProcess> process(Part part) {
        return processes().find(part);
    }

    /** Whether it runs; what something else started is believed to. */
    public boolean isRunning(Part part) {
        return attached || process(part).isPresent();
    }

    /** Whether that part runs and says that it is ready for work. */
    public boolean isReady(Part part) {
        return isRunning(part) && ready(part).isReady();
    }

    /** Ends that part as a power cut would (SIGKILL), and returns when it is gone. */
    public void kill(Part part) {
        processes().kill(part);
    }

    /** Starts that part, if it does not run, and returns when it is ready. What it needs must be running. */
    public void start(Part part) {
        start(List.of(part));
    }

    /** Starts those of the parts that do not run, side by side, and returns when all are ready. */
    public void start(List<Part> some) {
        new State(home).alone(console, () -> new Startup(this).start(some));
    }

    /** Stops every process of this campus. Returns when they are gone. */
    public void stop() {
        stop(List.of(Part.values()));
    }

    /** Stops those parts, the services first, and then side by side what they need. Returns when they are gone. */
    void stop(List<Part> parts) {
        Processes processes = processes();
        List<Part> services = parts.stream().filter(Part::isService).toList();
        List<Part> running = services.stream().filter(processes::isRunning).toList();
        processes.stop(services);
        running.forEach(service -> Unpacked.stopped(home.unpacked(service.service())));
        processes.stop(parts.stream().filter(part -> !part.isService()).toList());
    }

    Processes processes() {
        return new Processes(home, new Await(console));
    }

    Ready ready(Part part) {
        return switch (part) {
            case MONGODB, KAFKA -> Ready.port(options.port(part));
            case SIGN_IN -> Ready.http(URI.create(address(part) + "/oauth2/jwks"));
            default -> Ready.http(URI.create(address(part) + "/actuator/health/readiness"));
        };
    }
}
