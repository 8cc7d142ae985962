package org.campuspartners.chassis.insight;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.campuspartners.chassis.generation.Generation;

/** Insights for tests of other packages: derived by themselves from when they are made until they are closed. */
public final class TestInsights implements AutoCloseable {

    private final InsightStore store;
    private final InsightSweep sweep;

    public TestInsights(List<Insight> insights, MongoDatabase durable, Supplier<Generation> live) {
        store = new InsightStore(insights, durable, Clock.systemUTC(), live);
        sweep = new InsightSweep(store, Duration.ofMillis(100), new Rest(System::nanoTime));
        sweep.start();
    }

    public InsightStore store() {
        return store;
    }

    @Override
    public void close() {
        sweep.stop();
    }
}
