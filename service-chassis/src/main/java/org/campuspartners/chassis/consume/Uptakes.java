package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.insight.InsightStore;

/** All projections of the service at work: in the live generation, and silently in one that is built beside it. */
final class Uptakes {

    private final List<Projection> projections;
    private final MongoDatabase durable;
    private final Discards discards;
    private final InsightStore insights;
    private final Supplier<Generation> live;
    private final Map<String, Meters> meters = new HashMap<>();
    private final Map<Generation, List<Uptake>> acting = new ConcurrentHashMap<>();
    private volatile List<Uptake> building = List.of();
    private volatile BiConsumer<Uptake, String> filled = (uptake, subject) -> {};

    /** @param durable acknowledged by a majority and journaled, read as a majority has it (rule W3) */
    Uptakes(
            List<Projection> projections,
            MongoDatabase durable,
            InsightStore insights,
            MeterRegistry meters,
            Supplier<Generation> live) {
        this.projections = List.copyOf(projections);
        this.durable = durable;
        this.discards = new Discards(durable.getCollection("discards"));
        this.insights = insights;
        this.live = live;
        projections.forEach(one -> this.meters.put(one.name(), new Meters(meters, one.name())));
        live();
    }

    Discards discards() {
        return discards;
    }

    List<Uptake> live() {
        return of(live.get());
    }

    /** Of any generation, acting on what they take. */
    List<Uptake> of(Generation generation) {
        return acting.computeIfAbsent(generation, one -> projections.stream()
                .map(projection -> uptake(projection, generation))
                .toList());
    }

    /** The one of a generation that a projection's events go to. */
    Uptake of(Generation generation, Projection projection) {
        return of(generation).stream()
                .filter(one -> one.projection() == projection)
                .findFirst()
                .orElseThrow();
    }

    /** Of a generation that is built, without any effect but on what is kept. */
    List<Uptake> silent(Generation generation) {
        List<Uptake> silent = of(generation).stream().map(Uptake::silent).toList();
        silent.forEach(this::tellWhenFilled);
        return silent;
    }

    /** Those that read for a build now; none where there is none. */
    void building(List<Uptake> silent) {
        building = silent;
    }

    /** All that this instance knows to be in use. */
    List<Uptake> atWork() {
        List<Uptake> all = new ArrayList<>(live());
        all.addAll(building);
        return all;
    }

    /** Whom to tell of a subject whose gap may just have been filled. */
    void whenFilled(BiConsumer<Uptake, String> listener) {
        filled = listener;
    }

    private Uptake uptake(Projection projection, Generation generation) {
        MongoCollection<Document> subjects = durable.getCollection(generation.of(projection.collection()));
        SubjectStore store = new SubjectStore(subjects);
        if (!projection.indexes().isEmpty()) {
            subjects.createIndexes(projection.indexes());
        }
        Uptake uptake = new Uptake(
                projection,
                store,
                discards,
                new Unreadables(durable.getCollection(generation.of("unreadable"))),
                insights.of(generation)::want,
                meters.get(projection.name()),
                Clock.systemUTC());
        tellWhenFilled(uptake);
        return uptake;
    }

    private void tellWhenFilled(Uptake uptake) {
        uptake.whenFilled(subject -> filled.accept(uptake, subject));
    }
}
