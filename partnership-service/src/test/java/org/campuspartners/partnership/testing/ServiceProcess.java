package org.campuspartners.partnership.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.PlainHttp;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.partnership.testing.search.PlantedSearch;

/** The service as a process of its own, on a database of its own, with as much memory as a test says; it can really be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration STARTS = Duration.ofMinutes(3);
    private static final Duration ANSWERS = Duration.ofMinutes(30);

    private final Path folder;
    private final int heapMegabytes;
    private final int port = freePort();
    private final Map<String, Supplier<Object>> properties = new TreeMap<>();
    private Process process;

    /** @param database of this name, on the store of all tests */
    public ServiceProcess(Path folder, String database, int heapMegabytes) {
        this.folder = folder;
        this.heapMegabytes = heapMegabytes;
        TestTokens.register(properties::put);
        BackingServices.register(properties::put, () -> {
            BackingServices.topics("partnership.events", "feedback.events");
            BackingServices.stateTopics("partnership.directory");
        });
        Object uri = properties.get("spring.mongodb.uri").get();
        properties.put(
                "spring.mongodb.uri", () -> uri.toString().replaceFirst("(mongodb://[^/]+/)[^?]*", "$1" + database));
    }

    /** Where its log lies, and what its collector of garbage says. */
    public Path log(String name) {
        return folder.resolve(name);
    }

    /** Returns when it is ready. */
    public ServiceProcess start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + log("gc.log"),
                "-cp",
                classPath(),
                "org.campuspartners.partnership.PartnershipService",
                "--server.port=" + port,
                "--campus.topics.replication-factor=1",
                "--campus.topics.min-insync-replicas=1",
                "--campus.person.secret=a-secret-of-the-tests-for-person-ids",
                "--campus.directory.secret=a-secret-of-the-tests-for-the-directory"));
        properties.forEach((name, value) -> command.add("--" + name + "=" + value.get()));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(log("service.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await("the service to be ready, see " + log("service.log"))
                .atMost(STARTS)
                .ignoreExceptions()
                .until(() -> get("/actuator/health/readiness").status() == 200);
        return this;
    }

    /** By SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the service outlives SIGKILL");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        PlantedSearch.logged(log("service.log"));
    }

    public Answer get(String path) {
        return send(to(path).GET());
    }

    /** Hands class lists in, and answers where to follow them. */
    public String handIn(Path zip) {
        try {
            return send(to("/api/imports?confirmWithdrawals=true")
                            .header("Content-Type", "application/zip")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .POST(BodyPublishers.ofFile(zip)))
                    .header("Location");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(ANSWERS)
                .header(
                        "Authorization",
                        TestTokens.of("planted.coordinator")
                                .roles("coordinator")
                                .bearer());
    }

    private static Answer send(HttpRequest.Builder request) {
        var response = PlainHttp.send(request);
        return new Answer(response.statusCode(), response);
    }

    /** What the service runs on, without the tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
