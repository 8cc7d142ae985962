package org.campuspartners.runner.bench.projection;

import java.util.List;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.measure.Goal;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Shape;
import org.campuspartners.runner.process.Part;

/** A topic that filled up while nobody read it. */
public final class ProjectionMeasure implements Measure {

    private static final UnitLives LIVES = UnitLives.of("course-design", 50_000);

    private final BenchCampus campus;
    private final AnalyticsAtRest analytics;

    public ProjectionMeasure(BenchCampus campus) {
        this.campus = campus;
        this.analytics = new AnalyticsAtRest(campus);
    }

    @Override
    public String title() {
        return "Projection: " + LIVES.events() + " events of " + LIVES.units()
                + " units from a filled topic into facts and insights";
    }

    @Override
    public List<Shape> shapes() {
        return List.of(
                new Shape("bare consumer", "events/s", this::bare),
                new Shape("projection", "events/s", this::projection));
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(0.5, "projection", "bare consumer"));
    }

    @Override
    public void prepare() {
        campus.only(Part.ANALYTICS);
        analytics.await();
    }

    private double projection() {
        campus.pause(Part.ANALYTICS);
        LIVES.publishByStage(campus.campus().kafka());
        campus.resume(Part.ANALYTICS);
        long begun = System.nanoTime();
        analytics.await();
        return LIVES.events() * 1e9 / (System.nanoTime() - begun);
    }

    private double bare() {
        campus.pause(Part.ANALYTICS);
        double rate;
        try (BareConsumer consumer = new BareConsumer(campus.campus().kafka(), campus.database(Part.ANALYTICS))) {
            LIVES.publishByStage(campus.campus().kafka());
            long begun = System.nanoTime();
            consumer.take(LIVES.events());
            rate = LIVES.events() * 1e9 / (System.nanoTime() - begun);
        } finally {
            campus.resume(Part.ANALYTICS);
        }
        analytics.await();
        return rate;
    }
}
