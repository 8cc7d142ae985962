package org.campuspartners.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.campuspartners.runner.process.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit code of a comparison, with a campus of which only the answers are there. */
class TermCommandTest {

    private static final List<Part> ASKED = List.of(Part.SIGN_IN, Part.PARTNERSHIP, Part.ANALYTICS);

    @TempDir
    Path root;

    private final List<HttpServer> servers = new ArrayList<>();
    private UnaryOperator<String> alteration = answer -> answer;
    private int offset;

    @BeforeEach
    void given_a_campus_that_answers() throws IOException {
        offset = start();
        Files.writeString(
                Files.createDirectories(root.resolve(".campus")).resolve("campus.properties"), "port-offset=" + offset);
        System.setProperty("campus.root", root.toString());
    }

    @AfterEach
    void stop() {
        System.clearProperty("campus.root");
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void insights_as_implied_are_exit_0() {
        assertThat(compare()).isZero();
    }

    @Test
    void an_insight_that_differs_is_exit_1() {
        alteration = answer -> answer.replace("\"lo\": 17, \"hi\": 17", "\"lo\": 18, \"hi\": 18");

        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void an_insight_that_is_being_derived_anew_is_exit_1() {
        alteration = answer -> answer.replaceFirst("\"upToDate\": true", "\"upToDate\": false");

        assertThat(compare()).isEqualTo(1);
    }

    @Test
    void what_something_else_started_needs_nothing_in_this_folder() throws IOException {
        Files.delete(root.resolve(".campus/campus.properties"));

        assertThat(CampusCommand.commandLine()
                        .execute("term", "--attach", "--compare-only", "--port-offset", Integer.toString(offset)))
                .isZero();
    }

    private static int compare() {
        return CampusCommand.commandLine().execute("term", "--compare-only");
    }

    /** At ports that are free, all by the same offset. */
    private int start() throws IOException {
        for (int offset = 1_000; ; offset++) {
            try {
                for (Part part : ASKED) {
                    HttpServer server = HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), part.port() + offset), 0);
                    servers.add(server);
                    server.createContext("/", this::answer);
                    server.start();
                }
                return offset;
            } catch (BindException taken) {
                servers.forEach(server -> server.stop(0));
                servers.clear();
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = alteration.apply(body(exchange.getRequestURI().getPath())).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String body(String path) throws IOException {
        if (path.equals("/oauth2/token")) {
            return "{\"access_token\": \"t\", \"expires_in\": 3600}";
        }
        if (!path.startsWith("/api/insights/")) {
            return "{\"items\": [], \"next\": null}";
        }
        try (InputStream sample =
                TermCommandTest.class.getResourceAsStream(path.substring("/api".length()) + ".json")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
