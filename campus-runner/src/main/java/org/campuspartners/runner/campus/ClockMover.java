package org.campuspartners.runner.campus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/**
 * Moves domain time forward on every instance of every service. The offset is kept before anybody is told, so that whoever
 * starts in the middle of a move starts with the new time.
 */
public final class ClockMover {

    private static final Duration DUE_WORK = Duration.ofMinutes(3);

    private final Campus campus;
    private final Clock real = Clock.systemUTC();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    ClockMover(Campus campus) {
        this.campus = campus;
    }

    /** Domain time as it is kept. */
    public Instant now() {
        return real.instant().plus(offset());
    }

    /** How far domain time is ahead of real time. */
    public Duration offset() {
        return ClockFile.at(campus.home().clock()).offset();
    }

    /**
     * Moves domain time to that instant and returns when every service has done the work that was due up to it. An instant
     * that has passed moves nothing, but is told to every service again. Those who hear of others' work are moved before them, so
     * that what they say of it is not of an earlier time.
     */
    public void moveTo(Instant to) {
        ClockFile.at(campus.home().clock()).raise(Duration.between(real.instant(), to));
        Part.SERVICES.reversed().forEach(service -> tell(service, to));
    }

    private void tell(Part service, Instant to) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(campus.address(service) + "/api/operator/clock"))
                .timeout(DUE_WORK)
                .header("Authorization", "Bearer " + campus.tokens().of("operator"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}"))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean wasThere = response.statusCode() == 409 && response.body().contains("clock-forward-only");
            if (response.statusCode() / 100 != 2 && !wasThere) {
                throw new CampusProblem("The clock of " + service.title() + " can't be moved to " + to + ": "
                        + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new CampusProblem(
                    "The clock of " + service.title() + " can't be moved to " + to + ": no answer (" + e + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while moving the clock", e);
        }
    }
}
