package org.campuspartners.runner.campus;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.OwnerOnly;

/** The options of the last start, for the commands that come after it, and which stores its state belongs to. */
record RunFile(Path file) {

    /**
     * @param stores which MongoDB and which Kafka hold the state; they belong together
     */
    record Run(Options options, String stores) {}

    static RunFile of(CampusHome home) {
        return new RunFile(home.state().resolve("campus.properties"));
    }

    Optional<Run> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try {
            kept.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Options options = new Options(
                Integer.parseInt(kept.getProperty("port-offset", "0")),
                Optional.ofNullable(kept.getProperty("mongodb")),
                Optional.ofNullable(kept.getProperty("kafka")));
        return Optional.of(new Run(options, kept.getProperty("stores", "")));
    }

    void write(Run run) {
        Properties kept = new Properties();
        kept.setProperty("port-offset", Integer.toString(run.options().portOffset()));
        run.options().mongodb().ifPresent(uri -> kept.setProperty("mongodb", uri));
        run.options().kafka().ifPresent(servers -> kept.setProperty("kafka", servers));
        kept.setProperty("stores", run.stores());
        StringWriter text = new StringWriter();
        try {
            kept.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OwnerOnly.folder(file.getParent());
        OwnerOnly.write(file, text.toString());
    }
}
