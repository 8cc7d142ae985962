package org.campuspartners.runner.bench.relay;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.measure.Goal;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Shape;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/** 100,000 events of 1 KB over 1,000 aggregates; done when all are consumed and cleared. */
public final class RelayMeasure implements Measure {

    private static final PendingEvents MANY = new PendingEvents(1_000, 100);
    private static final PendingEvents FEW = new PendingEvents(1_000, 2);

    private final BenchCampus campus;

    public RelayMeasure(BenchCampus campus) {
        this.campus = campus;
    }

    @Override
    public String title() {
        return "Relay: draining " + MANY.total() + " pending events of 1 KB over " + MANY.aggregates()
                + " aggregates, from the first record until all are consumed and cleared";
    }

    @Override
    public List<Shape> shapes() {
        return List.of(
                new Shape("bare clients", "events/s", this::bare),
                new Shape("relay", "events/s", this::relay),
                new Shape("textbook", "events/s", this::textbook));
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(0.5, "relay", "bare clients"), Goal.atLeast(10, "relay", "textbook"));
    }

    @Override
    public void prepare() {
        campus.only(Part.PARTNERSHIP);
    }

    private double relay() {
        campus.pause(Part.PARTNERSHIP);
        try (Arrivals arrivals = new Arrivals(campus.campus().kafka())) {
            MANY.leaveIn(database());
            campus.resume(Part.PARTNERSHIP);
            arrivals.await(MANY.total());
            awaitCleared();
            return MANY.total() / arrivals.seconds();
        }
    }

    private void awaitCleared() {
        boolean cleared = new Await(campus.console())
                .until(
                        "the relay to clear what it sent",
                        Duration.ofMinutes(2),
                        () -> PendingEvents.units(database())
                                        .find(Filters.gt("pending.at", new Date(0)))
                                        .first()
                                == null);
        if (!cleared) {
            throw new CampusProblem("The relay has not cleared what it sent");
        }
    }

    private double bare() throws Exception {
        return beside(new BareRelay(campus.campus().kafka(), database()), MANY);
    }

    private double textbook() throws Exception {
        return beside(new TextbookRelay(campus.campus().kafka(), database()), FEW);
    }

    /** Beside a service that stands still, so that it takes nothing of it. */
    private double beside(OtherRelay other, PendingEvents events) throws Exception {
        campus.pause(Part.PARTNERSHIP);
        try (Arrivals arrivals = new Arrivals(campus.campus().kafka());
                other) {
            events.leaveIn(database());
            Thread relay = Thread.ofPlatform().start(other::drain);
            arrivals.await(events.total());
            relay.join();
            return events.total() / arrivals.seconds();
        } finally {
            campus.resume(Part.PARTNERSHIP);
        }
    }

    private MongoDatabase database() {
        return campus.database(Part.PARTNERSHIP);
    }
}
