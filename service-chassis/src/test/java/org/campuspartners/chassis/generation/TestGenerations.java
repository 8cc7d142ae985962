package org.campuspartners.chassis.generation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.function.LongSupplier;

/** Which generation is live, for tests of other packages. */
public final class TestGenerations {

    private TestGenerations() {}

    public static Generations of(MongoDatabase durable) {
        return of(durable, System::nanoTime);
    }

    public static Generations of(MongoDatabase durable, LongSupplier nanos) {
        return new Generations(durable, Clock.systemUTC(), nanos);
    }
}
