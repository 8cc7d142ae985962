package org.campuspartners.runner.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.campuspartners.runner.process.Await;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Answer;
import org.campuspartners.runner.term.http.Api;

/** Hands a bundle in and follows it to its end, saying how far it is. */
final class Following {

    private static final Duration BOUND = Duration.ofHours(1);

    /** What is asked for besides. */
    record Wish(boolean strict, boolean dryRun, boolean confirmWithdrawals) {

        String query() {
            return "?strict=%s&dryRun=%s&confirmWithdrawals=%s".formatted(strict, dryRun, confirmWithdrawals);
        }
    }

    private final Api api;
    private final String who;
    private final Console console;

    Following(Api api, String who, Console console) {
        this.api = api;
        this.who = who;
        this.console = console;
    }

    /** The import as it ended, or as it waits for a confirmation. */
    Answer handIn(byte[] zip, Wish wish) {
        // A key of its own each time: the same lists, handed in again, are looked at again.
        String key = UUID.randomUUID().toString();
        String id = api.upload(Part.PARTNERSHIP, who, "/api/imports" + wish.query(), zip, key)
                .text("id");
        AtomicReference<Answer> last = new AtomicReference<>();
        AtomicReference<String> said = new AtomicReference<>("");
        boolean ended = new Await(console).until("import " + id, BOUND, () -> {
            last.set(api.get(Part.PARTNERSHIP, who, "/api/imports/" + id));
            progress(last.get())
                    .filter(line -> !line.equals(said.getAndSet(line)))
                    .ifPresent(console::say);
            return hasEnded(last.get());
        });
        if (!ended) {
            throw new CampusProblem("Import " + id + " is still " + last.get().text("state") + " after "
                    + BOUND.toMinutes() + " minutes; it goes on, and GET /api/imports/" + id + " tells how far it is");
        }
        return last.get();
    }

    private static boolean hasEnded(Answer found) {
        return switch (found.text("state")) {
            case "applied", "compared", "refused" -> true;
            default -> found.body().path("needsConfirmation").asBoolean();
        };
    }

    private static Optional<String> progress(Answer found) {
        if (!found.text("waitsFor").isEmpty()) {
            return Optional.of("  waiting for import " + found.text("waitsFor") + " to be taken over");
        }
        if (found.text("state").equals("applying")) {
            long of = found.body().path("records").path("term").asLong()
                    + found.body().path("records").path("person").asLong()
                    + found.body().path("records").path("class").asLong();
            return Optional.of("  %,d of %,d terms, people and classes"
                    .formatted(found.body().path("done").asLong(), of));
        }
        return Optional.empty();
    }
}
