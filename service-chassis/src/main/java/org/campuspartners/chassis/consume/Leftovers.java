package org.campuspartners.chassis.consume;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.campuspartners.chassis.generation.Generation;
import org.campuspartners.chassis.generation.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets generations that are neither live nor built: what is erased from the live one must not lie on in another. A number is
 * never given twice, so that whatever is forgotten by one who slept was to be forgotten.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final List<Projection> projections;
    private final List<String> insights;
    private final MongoDatabase database;
    private final Offsets offsets;

    /** @param insights where insights are kept, as the first generation calls it */
    Leftovers(List<Projection> projections, List<String> insights, MongoDatabase database, Offsets offsets) {
        this.projections = projections;
        this.insights = insights;
        this.database = database;
        this.offsets = offsets;
    }

    void forget(Standing standing) {
        List<Generation> others = IntStream.rangeClosed(1, standing.last())
                .mapToObj(Generation::new)
                .filter(one -> !one.equals(standing.live()))
                .filter(one -> standing.build().stream()
                        .noneMatch(build -> build.generation().equals(one)))
                .toList();
        drop(others);
        List<String> groups = new ArrayList<>();
        others.forEach(generation -> projections.forEach(projection -> {
            groups.add(generation.of(projection.group()));
            groups.add(Building.group(generation, projection));
        }));
        projections.forEach(projection -> groups.add(Building.group(standing.live(), projection)));
        offsets.forget(groups);
    }

    /** Drops the collections of generations. */
    void drop(List<Generation> generations) {
        Set<String> there = database.listCollectionNames().into(new HashSet<>());
        generations.stream()
                .flatMap(generation -> collections().map(generation::of))
                .filter(there::contains)
                .forEach(name -> {
                    database.getCollection(name).drop();
                    LOG.info("{} is forgotten", name);
                });
    }

    private Stream<String> collections() {
        return Stream.concat(
                Stream.concat(projections.stream().map(Projection::collection), insights.stream()),
                Stream.of("unreadable"));
    }
}
