package org.campuspartners.runner.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.storm.Fault.Kind;

/** The faults of a storm, drawn from its seed: the same seed over the same term is the same storm. */
record Forecast(List<Fault> faults) {

    private static final int FEWEST = 5;
    private static final int MORE = 4;
    private static final Duration LONGEST_DELAY = Duration.ofMillis(1500);

    /** A broker that is away for longer than this has records expire that it may write all the same (R2). */
    private static final Duration BEYOND_DELIVERY = Duration.ofSeconds(24);

    /** The last of them comes with the last moment, so that every storm has something to recover from. */
    static Forecast of(long seed, int moments) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fault> faults = new ArrayList<>();
        int count = FEWEST + random.nextInt(MORE + 1);
        for (int i = 1; i < count; i++) {
            faults.add(drawn(random, random.nextInt(moments)));
        }
        faults.add(drawn(random, moments - 1));
        faults.sort(Comparator.comparingInt(Fault::moment).thenComparing(Fault::delay));
        return new Forecast(List.copyOf(faults));
    }

    private static Fault drawn(SplittableRandom random, int moment) {
        Duration delay = Duration.ofMillis(random.nextLong(LONGEST_DELAY.toMillis()));
        int whom = random.nextInt(100);
        Kind kind = random.nextInt(100) < 60 ? Kind.KILL : Kind.PAUSE;
        List<Part> victims = whom < 62 ? oneInstance(random) : whom < 72 ? bothInstances(random) : store(whom);
        return new Fault(moment, delay, kind, victims, lasts(random, kind, victims.getFirst()));
    }

    private static List<Part> oneInstance(SplittableRandom random) {
        List<Part> both = bothInstances(random);
        return List.of(both.get(random.nextInt(both.size())));
    }

    private static List<Part> bothInstances(SplittableRandom random) {
        Part service = Part.SERVICES.get(random.nextInt(Part.SERVICES.size()));
        return List.of(Part.values()).stream()
                .filter(part -> part.service() == service)
                .toList();
    }

    private static List<Part> store(int whom) {
        return List.of(whom < 86 ? Part.KAFKA : Part.MONGODB);
    }

    private static Duration lasts(SplittableRandom random, Kind kind, Part victim) {
        if (kind == Kind.PAUSE && victim == Part.KAFKA && random.nextInt(4) == 0) {
            return BEYOND_DELIVERY;
        }
        return Duration.ofMillis(kind == Kind.KILL ? random.nextLong(5_000) : random.nextLong(500, 9_000));
    }
}
