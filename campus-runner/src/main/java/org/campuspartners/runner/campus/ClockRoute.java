package org.campuspartners.runner.campus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/**
 * The clock of each instance, as an operator reads and moves it. One that is starting, or can't reach its store, is asked again.
 */
final class ClockRoute {

    /** All that falls due on the way of a move is done before it is answered. */
    private static final Duration DUE_WORK = Duration.ofMinutes(3);

    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final int UNAVAILABLE = 503;

    private final Campus campus;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ClockRoute(Campus campus) {
        this.campus = campus;
    }

    /** What the instance answers; nothing where it does not run. */
    Optional<HttpResponse<String>> read(Part instance) {
        return answer(instance, HttpRequest.Builder::GET);
    }

    /** What the instance answers; nothing where it does not run. */
    Optional<HttpResponse<String>> move(Part instance, Instant to) {
        return answer(instance, request -> request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}")));
    }

    private Optional<HttpResponse<String>> answer(Part instance, UnaryOperator<HttpRequest.Builder> what) {
        Attempts attempts = new Attempts(instance, what);
        String clock = "the clock of " + instance.title();
        if (!new Await(campus.console()).until(clock + " to answer", AWAY, attempts::areOver)) {
            throw new CampusProblem("In " + AWAY.toSeconds() + " s " + clock + " did not answer: " + attempts.last);
        }
        return attempts.answer;
    }

    private final class Attempts {

        private final Part instance;
        private final UnaryOperator<HttpRequest.Builder> what;
        private Optional<HttpResponse<String>> answer = Optional.empty();
        private String last = "";

        Attempts(Part instance, UnaryOperator<HttpRequest.Builder> what) {
            this.instance = instance;
            this.what = what;
        }

        boolean areOver() {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(campus.address(instance) + "/api/operator/clock"))
                    .timeout(DUE_WORK)
                    .header("Authorization", "Bearer " + campus.tokens().of("operator"));
            try {
                HttpResponse<String> response =
                        http.send(what.apply(request).build(), HttpResponse.BodyHandlers.ofString());
                last = response.statusCode() + " " + response.body();
                answer = Optional.of(response).filter(r -> r.statusCode() != UNAVAILABLE);
            } catch (IOException e) {
                last = "no answer (" + e + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while asking for the clock of " + instance.title(), e);
            }
            return answer.isPresent() || !campus.isRunning(instance);
        }
    }
}
