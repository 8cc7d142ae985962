package org.campuspartners.partnership.testing.search;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.PlainHttp;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Once all tests of a run are over, however few, and while the broker and the store are still there, all that was stored and sent is
 * searched for what was planted of people; what was answered and logged is searched while it is. What is found where it may not be
 * fails the run.
 */
public final class PlantedSearch implements BeforeAllCallback {

    private static final Findings FINDINGS = new Findings();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(PlantedSearch.class))
                .computeIfAbsent(OfOneRun.class, any -> new OfOneRun(), OfOneRun.class);
        FINDINGS.during(context.getRequiredTestClass().getSimpleName());
    }

    /** What a process beside this one logged. */
    public static void logged(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> FINDINGS.heard("log of a service", "", line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed when the last test class is done. */
    private static final class OfOneRun implements AutoCloseable {

        private final PrintStream out = System.out;
        private final PrintStream err = System.err;
        private final Logged loggedOut = new Logged(FINDINGS, "standard output", out);
        private final Logged loggedErr = new Logged(FINDINGS, "standard error", err);

        OfOneRun() {
            System.setOut(new PrintStream(loggedOut, true));
            System.setErr(new PrintStream(loggedErr, true));
            PlainHttp.overheardBy(new Answered(FINDINGS)::hear);
        }

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
            loggedOut.end();
            loggedErr.end();
            long begun = System.nanoTime();
            long documents = BackingServices.startedMongo()
                    .map(mongo -> new Stored(FINDINGS).search(mongo.client()))
                    .orElse(0L);
            long records = BackingServices.startedKafka()
                    .map(new Sent(FINDINGS)::search)
                    .orElse(0L);
            System.out.printf(
                    "[planted search] %,d documents and %,d records in %,d ms%n",
                    documents,
                    records,
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            FINDINGS.none();
        }
    }
}
