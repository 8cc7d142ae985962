package org.campuspartners.runner.bench.commands;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.campuspartners.runner.bench.BenchCampus;
import org.campuspartners.runner.bench.TermUnderWay;
import org.campuspartners.runner.bench.measure.Goal;
import org.campuspartners.runner.bench.measure.Measure;
import org.campuspartners.runner.bench.measure.Shape;
import org.campuspartners.runner.process.CampusProblem;
import org.campuspartners.runner.process.Part;

/** A contribution to a unit's plan, put again and again: signed token, rules, one conditional write. */
public final class CommandsMeasure implements Measure {

    private static final int CALLERS = 16;
    private static final Callers CALLING = new Callers(CALLERS, Duration.ofSeconds(8));

    private record Unit(String educator, String id) {}

    private final BenchCampus campus;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Unit> units = new ArrayList<>();

    public CommandsMeasure(BenchCampus campus) {
        this.campus = campus;
    }

    @Override
    public String title() {
        return "Commands over HTTP, by " + CALLERS + " callers at once, each on a unit of their own";
    }

    @Override
    public List<Shape> shapes() {
        return List.of(
                new Shape("bare write", "commands/s", this::bare), new Shape("command", "commands/s", this::command));
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.atLeast(0.4, "command", "bare write"));
    }

    /** Two minutes of commands in all: after one, the compilers of a service on two cores still take a fifth of one. */
    @Override
    public int warmUps() {
        return 12;
    }

    @Override
    public void prepare() {
        TermUnderWay term = TermUnderWay.on(campus, 1);
        for (int caller = 0; caller < CALLERS; caller++) {
            TermUnderWay.Team team = term.teams().get(caller % term.teams().size());
            units.add(new Unit(team.educator(), term.offer(team, "bench.commands." + caller)));
        }
        campus.only(Part.PARTNERSHIP);
    }

    private double command() throws Exception {
        long round = System.nanoTime();
        return CALLING.rate((caller, call) -> {
            Unit unit = units.get(caller);
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(URI.create(campus.campus().address(Part.PARTNERSHIP) + "/api/units/"
                                    + unit.id() + "/contributions/me"))
                            .timeout(Duration.ofSeconds(30))
                            .header(
                                    "Authorization",
                                    "Bearer " + campus.campus().tokens().of(unit.educator()))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(
                                    "{\"text\":\"What they need it for, draft " + round + "." + call + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new CampusProblem("A command was answered with " + answer.statusCode());
            }
        });
    }

    /** The same document, the same filter and state, the same write concern, by the driver alone. */
    private double bare() throws Exception {
        MongoCollection<Document> collection = campus.database(Part.PARTNERSHIP)
                .getCollection("units")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        List<Document> documents = new ArrayList<>();
        units.forEach(
                unit -> documents.add(collection.find(Filters.eq(unit.id())).first()));
        return CALLING.rate((caller, call) -> {
            Document unit = documents.get(caller);
            long version = unit.getLong("version");
            long written = collection
                    .updateOne(
                            Filters.and(Filters.eq(unit.getString("_id")), Filters.eq("version", version)),
                            Updates.combine(
                                    Updates.set("state", unit.get("state", Document.class)),
                                    Updates.inc("version", 1L)))
                    .getModifiedCount();
            if (written != 1) {
                throw new CampusProblem("A conditional write met another version");
            }
            unit.put("version", version + 1);
        });
    }
}
