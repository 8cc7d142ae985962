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
     * @param stores what holds the state
     * @param mongodb which MongoDB that is, for people
     */
    record Run(Options options, Stores stores, String mongodb) {}

    /** The kind of MongoDB and the Kafka that hold the state of a campus: they belong together. */
    record Stores(String mongodb, String kafka) {

        @Override
        public String toString() {
            return "MongoDB " + mongodb + " and Kafka " + kafka;
        }
    }

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
                Optional.ofNullable(kept.getProperty("kafka")),
                Integer.parseInt(kept.getProperty("instances", "1")),
                Boolean.parseBoolean(kept.getProperty("as-deployed")));
        Stores stores = new Stores(kept.getProperty("stores.mongodb"), kept.getProperty("stores.kafka"));
        return Optional.of(new Run(options, stores, kept.getProperty("mongodb.is", "")));
    }

    void write(Run run) {
        Properties kept = new Properties();
        kept.setProperty("port-offset", Integer.toString(run.options().portOffset()));
        run.options().mongodb().ifPresent(uri -> kept.setProperty("mongodb", uri));
        run.options().kafka().ifPresent(servers -> kept.setProperty("kafka", servers));
        kept.setProperty("instances", Integer.toString(run.options().instances()));
        kept.setProperty("as-deployed", Boolean.toString(run.options().asDeployed()));
        kept.setProperty("stores.mongodb", run.stores().mongodb());
        kept.setProperty("stores.kafka", run.stores().kafka());
        kept.setProperty("mongodb.is", run.mongodb());
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
