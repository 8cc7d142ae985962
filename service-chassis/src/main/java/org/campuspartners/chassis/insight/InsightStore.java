package org.campuspartners.chassis.insight;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.operator.FlowSource;

/** Insights as last derived, of the live generation unless another is asked for. */
public final class InsightStore implements FlowSource {

    private final List<Insight> insights;
    private final MongoDatabase database;
    private final InstantSource clock;
    private final Supplier<Generation> live;
    private final Map<Generation, Derivations> generations = new ConcurrentHashMap<>();
    private volatile Consumer<Boolean> listener = moreToCome -> {};

    InsightStore(List<Insight> insights, MongoDatabase database, InstantSource clock) {
        this(insights, database, clock, () -> Generation.FIRST);
    }

    InsightStore(List<Insight> insights, MongoDatabase database, InstantSource clock, Supplier<Generation> live) {
        this.insights = List.copyOf(insights);
        this.database = database;
        this.clock = clock;
        this.live = live;
        live();
    }

    /** Whom to tell that something is wanted, so that nobody has to wait for the next look, and whether there is more to come. */
    void whenWanted(Consumer<Boolean> action) {
        listener = action;
    }

    /** Those of one generation. */
    public Derivations of(Generation generation) {
        return generations.computeIfAbsent(
                generation,
                one -> new Derivations(insights, database, one, clock, moreToCome -> listener.accept(moreToCome)));
    }

    private Derivations live() {
        return of(live.get());
    }

    /** Where insights are kept, as the first generation calls it. */
    public List<String> collections() {
        return insights.stream().map(Insight::collection).toList();
    }

    /** Marks groups as to be derived anew; they are when this returns. Groups of a kind that nobody derives are passed over. */
    public void want(Set<String> groups) {
        live().want(groups, false);
    }

    /** What was derived of a group. */
    public Optional<Derived> find(String group) {
        return live().find(group);
    }

    /** @param filter on {@code _id}, the group, and on fields {@code result.x} */
    public List<Derived> list(String kind, Bson filter) {
        return live().list(kind, filter);
    }

    /** How many groups are to be derived anew. */
    @Override
    public long wanted() {
        return live().wanted();
    }

    /** Derives what is wanted; answers whether to go on at once. */
    boolean sweep() {
        return live().sweep();
    }

    /** Derives what is wanted of the kinds that were marked here; answers whether to go on at once. */
    boolean sweepMarked() {
        return live().sweepMarked();
    }

    /** Whether a kind was marked here that was not swept since. */
    boolean isMarked() {
        return live().isMarked();
    }
}
