package org.campuspartners.runner.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.campuspartners.runner.campus.Campus;
import org.campuspartners.runner.campus.Up;
import org.campuspartners.runner.mongo.Mongo;
import org.campuspartners.runner.process.CampusHome;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Console;
import org.campuspartners.runner.process.Options;
import org.campuspartners.runner.process.Part;
import org.campuspartners.runner.term.http.Api;

/** A campus of the benchmark's own, new at the start, on a real {@code mongod}; its services can be stopped for a while. */
public final class BenchCampus implements AutoCloseable {

    private final Campus campus;
    private final Mongo mongo;
    private final Map<Part, MongoClient> clients = new HashMap<>();

    private BenchCampus(Campus campus, Mongo mongo) {
        this.campus = campus;
        this.mongo = mongo;
    }

    /** @throws CampusProblem where there is no {@code mongod}: figures of a stand-in are nobody's */
    static BenchCampus up(CampusHome home, Options options, Console console) {
        Mongo mongo = Mongo.choose(home, options, String.valueOf(System.getenv("PATH")), "");
        if (!mongo.kind().equals("mongod")) {
            throw new CampusProblem("The benchmark needs a mongod on the PATH or in .campus/bin");
        }
        new Up(home, options, console).run(true);
        return new BenchCampus(Campus.with(home, options, console), mongo);
    }

    public Campus campus() {
        return campus;
    }

    public Api api() {
        return new Api(campus);
    }

    public Console console() {
        return campus.console();
    }

    /** The service's own database, with its own credentials. */
    public MongoDatabase database(Part service) {
        return clients.computeIfAbsent(service, s -> MongoClients.create(mongo.uri(s)))
                .getDatabase(service.title());
    }

    /** Those of the services alone run when this returns. */
    public void only(Part... services) {
        List<Part> wanted = List.of(services);
        Part.SERVICES.stream().filter(part -> !wanted.contains(part)).forEach(campus::kill);
        wanted.stream().filter(part -> !campus.isRunning(part)).forEach(campus::start);
    }

    /** Has the service stand still, as it is, until {@link #resume}. */
    public void pause(Part service) {
        campus.process(service).orElseThrow().pause();
    }

    public void resume(Part service) {
        campus.process(service).orElseThrow().resume();
    }

    @Override
    public void close() {
        clients.values().forEach(MongoClient::close);
        campus.stop();
    }
}
