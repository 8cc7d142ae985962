package org.campuspartners.runner.storm;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;

/**
 * Storms one after the other, each told in a line and added to the results.
 *
 * @param home of the campus that is stormed
 * @param folder of what stays: the results, and what failed seeds left
 * @param size how many terms side by side
 */
record Series(CampusHome home, Options options, Path folder, int size, Console console) {

    private static final int SHOWN = 10;

    /** @return whether every seed was clean */
    boolean run(Seeds seeds) {
        String commit = Commit.of(home.root());
        Path log = folder.resolve("storm.log");
        boolean clean = true;
        try (PrintStream details = open(log)) {
            Console silent = new Console(details, details);
            Thread onExit = new Thread(Campus.with(home, options, silent)::stop);
            Runtime.getRuntime().addShutdownHook(onExit);
            console.say("Storming " + commit + "; " + log + " says what goes on");
            for (long seed : seeds.all().toArray()) {
                details.println("seed " + seed);
                // Of each seed its own: a new campus signs its tokens anew.
                Campus campus = Campus.with(home, options, silent);
                Storm storm = new Storm(campus, seed, size);
                Result result = storm.run(commit);
                campus.stop();
                clean &= told(storm, result);
            }
            Runtime.getRuntime().removeShutdownHook(onExit);
        }
        return clean;
    }

    Results results() {
        return new Results(folder.resolve("results.jsonl"));
    }

    private boolean told(Storm storm, Result result) {
        results().add(result);
        console.answer(result.toString());
        if (!result.isClean()) {
            result.violations().stream().limit(SHOWN).forEach(violation -> console.answer("    " + violation));
            console.answer("    again: ./campus storm --seeds " + result.seed() + (size > 1 ? " --size " + size : "")
                    + "; what it left: " + Remains.keep(folder.resolve("failed"), home, storm, result));
        }
        return result.isClean();
    }

    private static PrintStream open(Path log) {
        try {
            Files.createDirectories(log.getParent());
            return new PrintStream(new FileOutputStream(log.toFile()), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
