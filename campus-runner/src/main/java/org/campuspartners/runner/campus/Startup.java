package org.campuspartners.runner.campus;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.runner.kafka.BrokerProcess;
import org.campuspartners.runner.kafka.Topics;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Ports;
import org.campuspartners.runner.process.Processes;
import org.campuspartners.runner.signin.SignInProcess;

/** Starts what does not run: stores and sign-in side by side, then the services, which need all three. */
final class Startup {

    private static final Duration STORES = Duration.ofSeconds(60);

    /** For one instance of each; twice as many start half as fast. */
    private static final Duration SERVICES = Duration.ofSeconds(150);

    /** The broker speaks with itself on the port after its own. */
    private static final int CONTROLLER = 1;

    private final Campus campus;
    private final CampusHome home;
    private final Options options;
    private final Processes processes;
    private final Optional<RunFile.Stores> kept;
    private final Mongo mongo;
    private final Map<Part, Long> logPositions = new EnumMap<>(Part.class);
    private final long begun = System.nanoTime();

    Startup(Campus campus) {
        this.campus = campus;
        this.home = campus.home();
        this.options = campus.options();
        this.processes = campus.processes();
        this.kept = RunFile.of(home).read().map(RunFile.Run::stores);
        this.mongo = Mongo.choose(
                home,
                options,
                Optional.ofNullable(System.getenv("PATH")).orElse(""),
                kept.map(RunFile.Stores::mongodb).orElse(""));
    }

    private RunFile.Stores stores() {
        return new RunFile.Stores(mongo.kind(), options.kafka().orElse("of the campus"));
    }

    /** Asks the stores that were given whether they are there, before anything is started for them. */
    void requireGivenStores() {
        options.kafka().ifPresent(given -> new Topics(given).make());
        if (options.mongodb().isPresent()) {
            mongo.prepare();
        }
    }

    /** Starts those of the parts that do not run, and returns when all of them are ready. */
    void start(List<Part> parts) {
        List<Part> missing =
                parts.stream().filter(part -> !campus.isRunning(part)).toList();
        missing.forEach(this::requireFreePorts);
        List<Part> basis = missing.stream().filter(part -> !part.isService()).toList();
        List<Part> services = missing.stream().filter(Part::isService).toList();
        basis.forEach(this::begin);
        parts.stream().filter(part -> !part.isService()).forEach(part -> awaitReady(part, STORES));
        mongo.prepare();
        Topics.Copies copies = new Topics(campus.kafka()).make();
        services.forEach(service -> begin(service, copies));
        parts.stream()
                .filter(Part::isService)
                .forEach(part -> awaitReady(part, SERVICES.multipliedBy(options.instances())));
    }

    private void requireFreePorts(Part part) {
        Ports.requireFree(options.port(part), part.title());
        if (part == Part.KAFKA) {
            Ports.requireFree(options.port(part) + CONTROLLER, part.title() + " (controller)");
        }
    }

    private void begin(Part part) {
        List<String> program =
                switch (part) {
                    case MONGODB -> mongo.program().orElseThrow();
                    case KAFKA ->
                        BrokerProcess.program(
                                options.port(part),
                                options.port(part) + CONTROLLER,
                                home.data(part),
                                options.asDeployed());
                    case SIGN_IN ->
                        SignInProcess.program(
                                campus.address(part).toString(),
                                options.port(part),
                                home.keys().resolve("sign-in.jwk"));
                    default -> throw new IllegalArgumentException(part + " is a service");
                };
        logPositions.put(part, processes.start(part, program, Map.of()));
    }

    private void begin(Part service, Topics.Copies copies) {
        ServiceProgram program = new ServiceProgram(service, home, options.asDeployed());
        List<String> command = program.command();
        campus.clock()
                .whileItStands(() -> logPositions.put(
                        service, processes.start(service, command, program.environment(campus, mongo, copies))));
    }

    private void awaitReady(Part part, Duration atMost) {
        processes.awaitReady(part, campus.ready(part), atMost, logPositions.getOrDefault(part, 0L));
        if (logPositions.containsKey(part)) {
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            campus.console().say("  " + part.title() + " is ready after " + seconds + " s");
        }
    }

    /** Keeps the options for the commands to come. */
    void writeDown() {
        RunFile.of(home).write(new RunFile.Run(options, stores(), mongo.description()));
    }

    /** @throws CampusProblem if the state of this folder lives in other stores than those chosen now */
    void requireStoresOfState() {
        if (kept.isPresent() && !kept.get().equals(stores())) {
            throw new CampusProblem("The state in " + home.state() + " belongs to " + kept.get()
                    + ", and would not fit " + stores() + ". Choose the same again, or forget the state with --clean");
        }
    }
}
