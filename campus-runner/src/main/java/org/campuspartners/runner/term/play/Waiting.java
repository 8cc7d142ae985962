package org.campuspartners.runner.term.play;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;
import tools.jackson.databind.JsonNode;

/** Waits that are bounded, and say what they wait for. */
final class Waiting {

    private static final Duration BOUND = Duration.ofSeconds(90);

    private final Api api;

    Waiting(Api api) {
        this.api = api;
    }

    /** Until there is a value. */
    <T> T until(String what, Supplier<Optional<T>> value) {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> found = value.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while waiting for " + what, e);
            }
        }
        throw new CampusProblem("Waited " + BOUND.toSeconds() + " s in vain for " + what);
    }

    /** Until no event is on its way anywhere: twice in a row, since one service's quiet may be another's next event. */
    void untilQuiet() {
        int[] rounds = {0};
        String[] last = {""};
        try {
            until("events to come to rest", () -> {
                Optional<String> going = Part.SERVICES.stream()
                        .flatMap(service -> going(service).stream())
                        .findFirst();
                going.ifPresent(what -> last[0] = what);
                rounds[0] = going.isPresent() ? 0 : rounds[0] + 1;
                return rounds[0] >= 2 ? Optional.of(true) : Optional.empty();
            });
        } catch (CampusProblem inVain) {
            throw new CampusProblem(inVain.getMessage() + "; GET /api/operator/flow says: " + last[0], inVain);
        }
    }

    /** What a service still does, as it says itself; nothing where it is at rest. */
    private Optional<String> going(Part service) {
        JsonNode flow = api.get(service, "operator", "/api/operator/flow").body();
        return flow.path("quiet").asBoolean(false) ? Optional.empty() : Optional.of(service.title() + " " + flow);
    }
}
