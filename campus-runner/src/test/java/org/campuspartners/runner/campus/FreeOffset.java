package org.campuspartners.runner.campus;

import java.util.concurrent.ThreadLocalRandom;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.process.Ports;

/** A port offset at which nothing listens, below the ports that connections are given. */
public final class FreeOffset {

    private static final int LOWEST = 200;
    private static final int HIGHEST = 5_500;
    private static final int TRIES = 100;

    private FreeOffset() {}

    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int offset = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(offset)) {
                return offset;
            }
        }
        throw new IllegalStateException("no port offset is free here");
    }

    private static boolean isFree(int offset) {
        try {
            for (Part part : Part.values()) {
                Ports.requireFree(part.port() + offset, part.title());
            }
            Ports.requireFree(Part.KAFKA.port() + 1 + offset, "controller");
            return true;
        } catch (CampusProblem taken) {
            return false;
        }
    }
}
