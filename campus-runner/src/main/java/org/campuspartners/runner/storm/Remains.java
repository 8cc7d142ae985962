package org.campuspartners.runner.storm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.term.http.Attempt;

/** What a failed seed left, for whoever looks for the reason: the logs, what was asked and answered, and what was found. */
final class Remains {

    private Remains() {}

    /** @return the folder it is kept in */
    static Path keep(Path failed, CampusHome home, Storm storm, Result result) {
        try {
            Path folder = Files.createDirectories(failed.resolve("seed-" + result.seed() + "-" + result.commit()));
            Files.write(folder.resolve("violations.txt"), result.violations());
            Files.write(folder.resolve("faults.txt"), result.faults());
            Files.write(folder.resolve("attempts.txt"), lines(storm.attempts()));
            try (Stream<Path> logs = Files.list(home.state().resolve("logs"))) {
                for (Path log : logs.toList()) {
                    Files.copy(log, folder.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> "%s %s %s %s #%d %s %s %s"
                        .formatted(
                                attempt.begun(),
                                attempt.ended(),
                                attempt.instance().title(),
                                attempt.request(),
                                attempt.number(),
                                attempt.request().key().orElse("-"),
                                attempt.status().isPresent() ? attempt.status().getAsInt() : "no answer:",
                                attempt.said()))
                .toList();
    }
}
