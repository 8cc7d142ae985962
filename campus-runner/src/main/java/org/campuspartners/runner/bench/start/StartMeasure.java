package org.campuspartners.runner.bench.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.measure.Goal;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Shape;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Ready;
import org.campuspartners.runner.process.RunningProcess;

/** Each service alone, started with the options and the environment that the campus starts it with. */
public final class StartMeasure implements Measure {

    private static final Duration BOUND = Duration.ofSeconds(120);
    private static final String PLAIN = "plain service";
    private static final double MB = 1 << 20;

    private interface Program {
        Process start(Path log) throws IOException;
    }

    private final BenchCampus campus;
    private final Path folder;
    private final Map<String, Program> programs = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, Double> memory = new HashMap<>();

    public StartMeasure(BenchCampus campus) {
        this.campus = campus;
        this.folder = campus.campus().home().state().resolve("plain");
    }

    @Override
    public String title() {
        return "Start: until ready, and the resident memory then, each service alone";
    }

    @Override
    public List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (String name : names()) {
            shapes.add(new Shape(name, "s", () -> start(name)));
            shapes.add(new Shape(memoryOf(name), "MB", () -> memory.get(name)));
        }
        return shapes;
    }

    @Override
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Part service : Part.SERVICES) {
            goals.add(Goal.atMost(1.2, service.title(), PLAIN));
            goals.add(Goal.atMost(1.2, memoryOf(service.title()), memoryOf(PLAIN)));
        }
        return goals;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(PLAIN));
        Part.SERVICES.forEach(service -> names.add(service.title()));
        return names;
    }

    private static String memoryOf(String name) {
        return name + ", memory";
    }

    /** Sees how each service was started, then stops them all. */
    @Override
    public void prepare() {
        campus.only(Part.SERVICES.toArray(Part[]::new));
        try {
            Files.createDirectories(folder);
            for (Part service : Part.SERVICES) {
                RunningService running = RunningService.of(
                        campus.campus().process(service).orElseThrow().pid());
                add(service.title(), campus.campus().options().port(service), running.command(), running.environment());
                if (service == Part.ANALYTICS) {
                    PlainProgram plain = new PlainProgram(running, folder);
                    add(PLAIN, campus.campus().options().port(service), plain.command(), plain.environment());
                }
            }
        } catch (IOException e) {
            throw new CampusProblem("It can't be seen how the services were started: " + e, e);
        }
        campus.only();
    }

    private void add(String name, int port, List<String> command, Map<String, String> environment) {
        ports.put(name, port);
        programs.put(name, log -> {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        });
    }

    private double start(String name) throws IOException, InterruptedException {
        Path log = folder.resolve(name.replace(' ', '-') + ".log");
        Ready ready = Ready.http(URI.create("http://localhost:" + ports.get(name) + "/actuator/health/readiness"));
        long begun = System.nanoTime();
        Process process = programs.get(name).start(log);
        try {
            while (!ready.isReady()) {
                if (!process.isAlive() || System.nanoTime() - begun > BOUND.toNanos()) {
                    throw new CampusProblem(name + " did not get ready; see " + log);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            memory.put(name, RunningProcess.of(process).residentMemory().orElseThrow() / MB);
            return seconds;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
