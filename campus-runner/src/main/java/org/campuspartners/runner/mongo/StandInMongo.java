package org.campuspartners.runner.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.JavaProgram;
import org.campuspartners.runner.process.Part;

/** The stand-in for who has no MongoDB: a process of its own that keeps its data in one file, and knows no credentials. */
record StandInMongo(int port, CampusHome home) implements Mongo {

    @Override
    public String kind() {
        return "stand-in";
    }

    @Override
    public String description() {
        return "stand-in (mongo-java-server): for trying out, without credentials";
    }

    @Override
    public Optional<List<String>> program() {
        try {
            String file = Files.createDirectories(home.data(Part.MONGODB).resolve(kind()))
                    .resolve("store.mv")
                    .toString();
            return Optional.of(JavaProgram.main(
                    StandInProcess.class,
                    "256m",
                    List.of("-Dlogback.configurationFile=process-logback.xml"),
                    List.of(Integer.toString(port), file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void prepare() {
        // A database comes into being with its first document.
    }

    @Override
    public String uri(Part service) {
        return "mongodb://127.0.0.1:" + port + "/" + ServiceUsers.database(service);
    }
}
