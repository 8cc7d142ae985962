package org.campuspartners.runner.campus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time of a campus whose services keep it themselves, with services of which only the clock is there. */
class AttachedCampusTest {

    private static final Instant TERM = Instant.now().plus(Duration.ofDays(300));

    @TempDir
    Path root;

    private final Map<Part, HttpServer> servers = new EnumMap<>(Part.class);
    private final Map<Part, Duration> offsets = new ConcurrentHashMap<>();
    private final List<Part> told = new CopyOnWriteArrayList<>();
    private int answerToMoves = 200;
    private Options options;
    private Campus campus;

    @BeforeEach
    void given_a_campus_that_something_else_started() throws IOException {
        options = Options.at(FreeOffset.find());
        start(Part.SIGN_IN);
        for (Part service : Part.SERVICES) {
            offsets.put(service, Duration.ZERO);
            start(service);
        }
        PrintStream unread = new PrintStream(new ByteArrayOutputStream());
        campus = Campus.attached(CampusHome.of(root), options, new Console(unread, unread));
    }

    @AfterEach
    void stop() {
        servers.values().forEach(server -> server.stop(0));
    }

    @Test
    void it_is_as_late_as_its_furthest_service_says() {
        offsets.put(Part.FEEDBACK, Duration.ofDays(9));
        offsets.put(Part.ANALYTICS, Duration.ofDays(7));

        assertThat(campus.clock().offset()).isEqualTo(Duration.ofDays(9));
    }

    @Test
    void every_service_is_told_of_a_move_and_the_time_is_known_then() {
        campus.clock().moveTo(TERM);

        assertThat(told).containsExactly(Part.ANALYTICS, Part.FEEDBACK, Part.PARTNERSHIP);
        assertThat(campus.clock().now()).isBetween(TERM, TERM.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_service_that_was_killed_is_told_when_it_is_back() throws Exception {
        assertThat(campus.clock().now()).isBefore(TERM);
        servers.remove(Part.FEEDBACK).stop(0);

        Thread move = Thread.startVirtualThread(() -> campus.clock().moveTo(TERM));
        assertThat(move.join(Duration.ofMillis(300))).isFalse();

        start(Part.FEEDBACK);

        assertThat(move.join(Duration.ofSeconds(30))).isTrue();
        assertThat(told).containsExactly(Part.ANALYTICS, Part.FEEDBACK, Part.PARTNERSHIP);
    }

    @Test
    void a_clock_that_can_not_be_moved_is_said_at_once() {
        answerToMoves = 403;

        assertThatThrownBy(() -> campus.clock().moveTo(TERM))
                .isInstanceOf(CampusProblem.class)
                .hasMessageContaining("The clock of analytics can't be moved")
                .hasMessageContaining("403");
    }

    @Test
    void nothing_of_it_is_killed_in_the_place_of_what_runs_in_this_folder() {
        assertThat(campus.home().state()).isNotEqualTo(CampusHome.of(root).state());
        assertThat(campus.isRunning(Part.FEEDBACK)).isTrue();
        assertThat(campus.process(Part.FEEDBACK)).isEmpty();
    }

    private void start(Part part) throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(here, options.port(part)), 0);
        server.createContext(
                "/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 3600}"));
        server.createContext("/api/operator/clock", exchange -> {
            boolean move = exchange.getRequestMethod().equals("POST");
            if (move) {
                told.add(part);
            }
            answer(exchange, move ? answerToMoves : 200, "{\"offset\": \"" + offsets.get(part) + "\"}");
        });
        server.start();
        servers.put(part, server);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
