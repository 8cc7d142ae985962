package org.campuspartners.runner.campus;

import java.net.URI;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.signin.Tokens;

/**
 * A campus on this machine, running or not. Whatever can't be done is a {@link CampusProblem} whose message is for people, and
 * every wait is bounded.
 */
public final class Campus {

    private final CampusHome home;
    private final Options options;
    private final Tokens tokens;

    private Campus(CampusHome home, Options options) {
        this.home = home;
        this.options = options;
        this.tokens = new Tokens(address(Part.SIGN_IN));
    }

    /** The campus that {@code up} started last from this folder, with the options that were chosen then. */
    public static Campus of(CampusHome home) {
        return new Campus(home, Options.DEFAULTS);
    }

    public CampusHome home() {
        return home;
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
        return new ClockMover(this);
    }

    /** Whether that part's process is alive. */
    public boolean isRunning(Part part) {
        throw new CampusProblem("not yet");
    }

    /** Ends that part as a power cut would (SIGKILL), and returns when it is gone. */
    public void kill(Part part) {
        throw new CampusProblem("not yet");
    }

    /** Starts that part, if it does not run, and returns when it is ready. */
    public void start(Part part) {
        throw new CampusProblem("not yet");
    }
}
