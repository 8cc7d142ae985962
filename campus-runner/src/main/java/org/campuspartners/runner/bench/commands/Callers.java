package org.campuspartners.runner.bench.commands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers side by side, each of whom calls again as soon as they are answered, for a while. */
record Callers(int number, Duration during) {

    /** One call of one caller. */
    interface Call {
        void make(int caller, long number) throws Exception;
    }

    /** @return answered calls a second, all callers together */
    double rate(Call call) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + during.toNanos();
        long made = 0;
        try (ExecutorService callers = Executors.newFixedThreadPool(number)) {
            List<Future<Long>> results = new ArrayList<>();
            for (int caller = 0; caller < number; caller++) {
                int one = caller;
                results.add(callers.submit(() -> {
                    long calls = 0;
                    while (System.nanoTime() < end) {
                        call.make(one, calls++);
                    }
                    return calls;
                }));
            }
            for (Future<Long> result : results) {
                made += result.get();
            }
        }
        return made * 1e9 / (System.nanoTime() - begun);
    }
}
