package org.campuspartners.runner.bench.projection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.measure.Goal;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Shape;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/** What reading a dashboard costs: two programmes of as many courses, one with a hundred times the events behind it. */
public final class DashboardMeasure implements Measure {

    private static final UnitLives FEW = UnitLives.of("bench-small", 10_000);
    private static final UnitLives MANY = UnitLives.of("bench-large", 1_000_000);
    private static final int READS = 500;

    private final BenchCampus campus;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public DashboardMeasure(BenchCampus campus) {
        this.campus = campus;
    }

    @Override
    public String title() {
        return "Dashboard: the median of " + READS + " readings of a programme's units, by the events behind them";
    }

    @Override
    public List<Shape> shapes() {
        return List.of(shape(FEW), shape(MANY));
    }

    private Shape shape(UnitLives lives) {
        return new Shape(title(lives), "ms", () -> read(lives));
    }

    private static String title(UnitLives lives) {
        return "%,d events".formatted(lives.events());
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atMost(1.2, title(MANY), title(FEW)));
    }

    @Override
    public void prepare() {
        campus.only(Part.ANALYTICS);
        for (UnitLives lives : List.of(FEW, MANY)) {
            campus.console().say("  publishing and taking in " + title(lives));
            lives.publishByUnit(campus.campus().kafka());
            new AnalyticsAtRest(campus).await();
        }
    }

    private double read(UnitLives lives) throws IOException, InterruptedException {
        Histogram nanos = new Histogram(3);
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        campus.campus().address(Part.ANALYTICS) + "/api/insights/units?programme=" + lives.programme()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + campus.campus().tokens().of("analyst"))
                .build();
        for (int reading = 0; reading < READS; reading++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            nanos.recordValue(System.nanoTime() - begun);
            if (answer.statusCode() != 200 || !answer.body().contains(lives.programme())) {
                throw new CampusProblem("A dashboard was answered with " + answer.statusCode());
            }
        }
        return nanos.getValueAtPercentile(50) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
