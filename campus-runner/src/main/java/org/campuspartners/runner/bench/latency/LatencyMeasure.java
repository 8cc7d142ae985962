package org.campuspartners.runner.bench.latency;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.TermUnderWay;
import org.campuspartners.runner.bench.measure.Goal;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Shape;
import org.campuspartners.runner.process.Part;

/** From a command's answer to the insight that shows it, at half the load that the campus can take. */
public final class LatencyMeasure implements Measure {

    private static final int CALLERS = 16;
    /** Each with a group of its own: a thousand units of one course in one term is what no campus has. */
    private static final int PROGRAMMES = 60;

    private static final Duration SATURATED = Duration.ofSeconds(15);
    private static final Duration SHOWN_WITHIN = Duration.ofMinutes(2);
    private static final Duration DURING = Duration.ofSeconds(20);

    private final BenchCampus campus;
    private Offers offers;
    private Shown shown;
    private double saturating;
    private Histogram last;

    public LatencyMeasure(BenchCampus campus) {
        this.campus = campus;
    }

    @Override
    public String title() {
        return "Commit to insight: from an offer's answer until the insight shows it, in " + PROGRAMMES
                + " programmes, open load at half of what saturates";
    }

    @Override
    public List<Shape> shapes() {
        return List.of(new Shape("p50", "ms", this::median), new Shape("p99", "ms", this::tail));
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(60, "p50"), Goal.atMost(250, "p99"));
    }

    /** With the term that is played before, four minutes of commands, events and insights. */
    @Override
    public int warmUps() {
        return 5;
    }

    @Override
    public void prepare() {
        offers = new Offers(campus, TermUnderWay.on(campus, PROGRAMMES));
        campus.only(Part.PARTNERSHIP, Part.ANALYTICS);
        shown = Shown.in(campus.database(Part.ANALYTICS));
        saturate();
        saturating = saturate();
        campus.console().say("  %.0f offers a second saturate; half of that is asked for".formatted(saturating));
    }

    /** Closed loop: so many callers, each asking again once answered; over when the last offer is shown, and not only answered. */
    private double saturate() {
        long before = shown.units();
        Semaphore free = new Semaphore(CALLERS);
        AtomicLong answered = new AtomicLong();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < SATURATED.toNanos()) {
            free.acquireUninterruptibly();
            offers.next().whenComplete((nothing, problem) -> {
                if (problem == null) {
                    answered.incrementAndGet();
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(CALLERS);
        shown.await(before + answered.get(), SHOWN_WITHIN);
        return answered.get() * 1e9 / (System.nanoTime() - begun);
    }

    private double median() throws InterruptedException {
        last = new OpenLoad(offers, shown, saturating / 2, DURING).run();
        return millis(50);
    }

    private double tail() {
        return millis(99);
    }

    private double millis(double percentile) {
        return last.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
