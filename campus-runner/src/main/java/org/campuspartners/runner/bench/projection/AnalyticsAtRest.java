package org.campuspartners.runner.bench.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/** When analytics-service has taken in all there is, and derived all that follows. */
record AnalyticsAtRest(BenchCampus campus) {

    private static final Duration BOUND = Duration.ofMinutes(10);
    /** A look is a dozen counts and four questions to Kafka: seldom enough that it costs little of what is measured. */
    private static final long GLANCE_MILLIS = 500;

    void await() {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (!isQuiet()) {
            if (System.nanoTime() > deadline) {
                throw new CampusProblem("analytics is not at rest after " + BOUND.toMinutes() + " minutes");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CampusProblem("Interrupted while analytics works", e);
            }
        }
    }

    private boolean isQuiet() {
        return campus.api()
                .get(Part.ANALYTICS, "operator", "/api/operator/flow")
                .body()
                .path("quiet")
                .asBoolean(false);
    }
}
