package org.campuspartners.runner.bench.latency;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.TermUnderWay;
import org.campuspartners.runner.bench.TermUnderWay.Team;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import tools.jackson.databind.json.JsonMapper;

/** Units offered over HTTP, each new; an offer is answered once it is written. */
final class Offers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BenchCampus campus;
    private final TermUnderWay term;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final AtomicLong offered = new AtomicLong();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Offers(BenchCampus campus, TermUnderWay term) {
        this.campus = campus;
        this.term = term;
    }

    /** Asks for the next, without waiting. Completes when it is answered; exceptionally where it is refused. */
    CompletableFuture<Void> next() {
        long number = offered.getAndIncrement();
        Team team = term.teams().get((int) (number % term.teams().size()));
        String title = "bench." + run + "." + number;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(campus.campus().address(Part.PARTNERSHIP) + "/api/units"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + campus.campus().tokens().of(team.educator()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", title)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(TermUnderWay.unit(team, title))))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenAccept(answer -> {
            if (answer.statusCode() != 201) {
                throw new CampusProblem("An offer was answered with " + answer.statusCode() + ": " + answer.body());
            }
        });
    }
}
