package org.campuspartners.chassis.insight;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.generation.Generation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One generation's insights as last derived, one document a group: how often it was wanted, up to which of these it was derived,
 * and what came out, in one write (rules I1, I2).
 */
public final class Derivations implements Wanting {

    private static final Logger LOG = LoggerFactory.getLogger(Derivations.class);
    private static final int DUPLICATE_KEY = 11000;
    private static final int AT_ONCE = 100;
    /** Few enough that what was derived first does not wait long to be shown. */
    private static final int TOGETHER = 20;

    private final Map<String, Insight> insights = new LinkedHashMap<>();
    private final MongoDatabase database;
    private final Generation generation;
    private final InstantSource clock;
    private final Consumer<Boolean> whenWanted;
    /** Those of which a group was marked here and not swept since. */
    private final Set<Insight> marked = ConcurrentHashMap.newKeySet();

    private volatile boolean failing;

    /** @param whenWanted tells whoever derives, so that nobody has to wait for the next look, and whether there is more to come */
    Derivations(
            List<Insight> insights,
            MongoDatabase database,
            Generation generation,
            InstantSource clock,
            Consumer<Boolean> whenWanted) {
        this.database = database;
        this.generation = generation;
        this.clock = clock;
        this.whenWanted = whenWanted;
        insights.forEach(insight -> {
            this.insights.put(insight.kind(), insight);
            collection(insight).createIndex(new Document("behind", 1));
        });
    }

    @Override
    public void want(Set<String> groups, boolean moreToCome) {
        Map<Insight, List<String>> byInsight = new HashMap<>();
        for (String group : groups) {
            Insight insight = insights.get(kindOf(group));
            if (insight != null) {
                byInsight.computeIfAbsent(insight, one -> new ArrayList<>()).add(group);
            }
        }
        byInsight.forEach(this::want);
        if (!byInsight.isEmpty()) {
            marked.addAll(byInsight.keySet());
            whenWanted.accept(moreToCome);
        }
    }

    private void want(Insight insight, List<String> groups) {
        List<String> open = groups;
        while (!open.isEmpty()) {
            try {
                collection(insight)
                        .bulkWrite(
                                open.stream().map(Derivations::mark).toList(), new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoBulkWriteException e) {
                open = lost(e, open);
            }
        }
    }

    private static UpdateOneModel<Document> mark(String group) {
        return new UpdateOneModel<>(
                Filters.eq("_id", group),
                Updates.combine(Updates.inc("want", 1L), Updates.inc("behind", 1L), Updates.setOnInsert("done", 0L)),
                new UpdateOptions().upsert(true));
    }

    /** Two first marks of a group at the same time: one of them is lost, and made again. */
    private static List<String> lost(MongoBulkWriteException e, List<String> groups) {
        boolean others = e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY);
        if (e.getWriteConcernError() != null || others) {
            throw e;
        }
        return e.getWriteErrors().stream()
                .map(error -> groups.get(error.getIndex()))
                .toList();
    }

    Optional<Derived> find(String group) {
        return Optional.ofNullable(insights.get(kindOf(group)))
                .map(insight ->
                        collection(insight).find(Filters.eq("_id", group)).first())
                .filter(document -> document.containsKey("result"))
                .map(Derivations::derived);
    }

    List<Derived> list(String kind, Bson filter) {
        return collection(insights.get(kind))
                .find(Filters.and(Filters.exists("result"), filter))
                .sort(new Document("_id", 1))
                .map(Derivations::derived)
                .into(new ArrayList<>());
    }

    /** How many groups are to be derived anew. */
    public long wanted() {
        return insights.values().stream()
                .mapToLong(insight -> collection(insight).countDocuments(Filters.gt("behind", 0L)))
                .sum();
    }

    /**
     * Derives what is wanted; one that fails does not stop the others, and is tried again at a later sweep.
     *
     * @return whether to go on at once: there was more than one sweep takes, and it got somewhere
     */
    public boolean sweep() {
        marked.clear();
        boolean more = false;
        int failures = 0;
        for (Insight insight : insights.values()) {
            Swept swept = sweep(insight);
            more |= swept.isOneOfMore();
            failures += swept.failed;
        }
        failing = failures > 0;
        return more;
    }

    /** The same for the kinds alone that were marked here since they were last swept: nothing is asked of the others. */
    boolean sweepMarked() {
        boolean more = false;
        for (Insight insight : insights.values()) {
            if (marked.remove(insight) && sweep(insight).isOneOfMore()) {
                marked.add(insight);
                more = true;
            }
        }
        return more;
    }

    boolean isMarked() {
        return !marked.isEmpty();
    }

    private record Swept(int wanted, int failed) {

        boolean isOneOfMore() {
            return wanted == AT_ONCE && failed < AT_ONCE;
        }
    }

    /** Whether the last sweep could not derive all that it took up. */
    public boolean isFailing() {
        return failing;
    }

    /** Reads what is wanted, then aggregates, then writes unless somebody else did so meanwhile (rule I2). */
    private Swept sweep(Insight insight) {
        List<Document> wanted = collection(insight)
                .find(Filters.gt("behind", 0L))
                .projection(Projections.include("want", "done"))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        int derived = 0;
        for (int from = 0; from < wanted.size(); from += TOGETHER) {
            List<Document> marks = wanted.subList(from, Math.min(from + TOGETHER, wanted.size()));
            derived += derive(insight, marks);
        }
        return new Swept(wanted.size(), wanted.size() - derived);
    }

    /** Answers how many of them are derived and written. */
    private int derive(Insight insight, List<Document> marks) {
        Map<String, Document> results =
                results(insight, marks.stream().map(Derivations::group).toList());
        List<UpdateOneModel<Document>> derived = marks.stream()
                .filter(mark -> results.containsKey(group(mark)))
                .map(mark -> write(mark, results.get(group(mark))))
                .toList();
        return derived.size() - refused(insight, derived);
    }

    /** By group; one that can't be derived is missing, and does not stop the others. */
    private Map<String, Document> results(Insight insight, List<String> groups) {
        try {
            return insight.derive(groups, this::facts);
        } catch (RuntimeException e) {
            if (groups.size() == 1) {
                LOG.warn("{} could not be derived; it will be tried again", groups.getFirst(), e);
                return Map.of();
            }
        }
        Map<String, Document> results = new HashMap<>();
        groups.forEach(group -> results.putAll(results(insight, List.of(group))));
        return results;
    }

    private static String group(Document mark) {
        return mark.getString("_id");
    }

    private UpdateOneModel<Document> write(Document mark, Document result) {
        long wanted = mark.getLong("want");
        long done = mark.getLong("done");
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", group(mark)), Filters.eq("done", done)),
                Updates.combine(
                        Updates.set("result", result),
                        Updates.set("asOf", Date.from(clock.instant())),
                        Updates.set("done", wanted),
                        Updates.inc("behind", done - wanted)));
    }

    /** Writes what was derived; answers how many of them the store will not take. */
    private int refused(Insight insight, List<UpdateOneModel<Document>> derived) {
        if (derived.isEmpty()) {
            return 0;
        }
        try {
            collection(insight).bulkWrite(derived, new BulkWriteOptions().ordered(false));
            return 0;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            LOG.warn(
                    "{} of {} could not be written; they will be tried again",
                    e.getWriteErrors().size(),
                    insight.kind(),
                    e);
            return e.getWriteErrors().size();
        } catch (BsonMaximumSizeExceededException e) {
            // The driver refuses a whole bulk for one document that is too large.
            if (derived.size() > 1) {
                return derived.stream()
                        .mapToInt(one -> refused(insight, List.of(one)))
                        .sum();
            }
            LOG.warn("one of {} could not be written; it will be tried again", insight.kind(), e);
            return 1;
        }
    }

    private MongoCollection<Document> collection(Insight insight) {
        return facts(insight.collection());
    }

    private MongoCollection<Document> facts(String name) {
        return database.getCollection(generation.of(name));
    }

    private static String kindOf(String group) {
        int end = group.indexOf('|');
        return end < 0 ? group : group.substring(0, end);
    }

    private static Derived derived(Document document) {
        return new Derived(
                document.getString("_id"),
                document.get("result", Document.class),
                document.getDate("asOf").toInstant(),
                document.getLong("behind") > 0);
    }
}
