package org.campuspartners.runner.campus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/**
 * Moves domain time forward on every instance of every service. The offset is kept before anybody is told, so that whoever
 * starts in the middle of a move starts with the new time, and so needs not be told.
 */
public final class ClockMover {

    private static final Duration DUE_WORK = Duration.ofMinutes(3);
    private static final Duration AWAY = Duration.ofMinutes(2);
    private static final int UNAVAILABLE = 503;

    private final Campus campus;
    private final Object kept = new Object();
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
     * Moves domain time to that instant and returns when every instance that runs has done the work that was due up to it. An
     * instant that has passed moves nothing, but is told to every instance again. Those who hear of others' work are moved before
     * them, so that what they say of it is not of an earlier time. An instance that is starting, or can't reach its store, is told
     * until it listens.
     */
    public void moveTo(Instant to) {
        synchronized (kept) {
            ClockFile.at(campus.home().clock()).raise(Duration.between(real.instant(), to));
        }
        Part.SERVICES.reversed().stream()
                .flatMap(service -> campus.instances(service).stream())
                .forEach(instance -> tell(instance, to));
    }

    /** Starts something with the time that is kept, before that is another one. */
    void whileItStands(Runnable start) {
        synchronized (kept) {
            start.run();
        }
    }

    private void tell(Part instance, Instant to) {
        String[] last = {""};
        boolean done = new Await(campus.console()).until(instance.title() + " to take the time", AWAY, () -> {
            last[0] = attempt(instance, to);
            return last[0].isEmpty() || !campus.isRunning(instance);
        });
        if (!done) {
            throw new CampusProblem("The clock of " + instance.title() + " can't be moved to " + to + ": " + last[0]);
        }
    }

    /** Empty when it has the time; else why it may have it later. */
    private String attempt(Part instance, Instant to) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(campus.address(instance) + "/api/operator/clock"))
                .timeout(DUE_WORK)
                .header("Authorization", "Bearer " + campus.tokens().of("operator"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + to + "\"}"))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean wasThere = response.statusCode() == 409 && response.body().contains("clock-forward-only");
            if (response.statusCode() / 100 == 2 || wasThere) {
                return "";
            }
            String said = response.statusCode() + " " + response.body();
            if (response.statusCode() != UNAVAILABLE) {
                throw new CampusProblem("The clock of " + instance.title() + " can't be moved to " + to + ": " + said);
            }
            return said;
        } catch (IOException e) {
            return "no answer (" + e + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while moving the clock", e);
        }
    }
}
