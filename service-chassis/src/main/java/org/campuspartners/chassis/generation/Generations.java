package org.campuspartners.chassis.generation;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.generation.Build.Phase;

/**
 * Keeps in one document which generation is live and what is built. Each step is a compare-and-set, so that any instance may take
 * it, one does, and one that slept since takes none.
 */
public final class Generations {

    /** How old may be what an instance knows of it when it shows something. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Seen(Standing standing, long at) {}

    private static final Bson THE_ONE = Filters.eq("_id", "live");

    private final MongoCollection<Document> collection;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private volatile Seen seen;

    /**
     * @param database acknowledged by a majority and read as a majority has it
     * @param nanos a clock that goes on while the process is stopped
     */
    Generations(MongoDatabase database, InstantSource clock, LongSupplier nanos) {
        this.collection = database.getCollection("generations");
        this.clock = clock;
        this.nanos = nanos;
    }

    /** How it stands now. */
    public Standing look() {
        long at = nanos.getAsLong();
        Document found = collection.find(THE_ONE).first();
        Standing standing = found == null ? Standing.AT_FIRST : read(found);
        seen = new Seen(standing, at);
        return standing;
    }

    /** The generation to show: the live one, or the one before it for a second. */
    public Generation live() {
        Seen last = seen;
        boolean fresh = last != null && nanos.getAsLong() - last.at < FRESH.toNanos();
        return (fresh ? last.standing : look()).live();
    }

    /** Whether the build of a new generation begins with this call; not where one is under way. */
    public boolean begin() {
        record();
        Standing now = look();
        return now.build().isEmpty()
                && changed(
                        Filters.and(Filters.exists("build", false), Filters.eq("last", now.last())),
                        Updates.combine(
                                Updates.inc("last", 1),
                                Updates.set(
                                        "build",
                                        new Document("number", now.last() + 1)
                                                .append("phase", Phase.BUILDING.name())
                                                .append("attempt", 0)
                                                .append("since", Date.from(clock.instant())))));
    }

    private void record() {
        try {
            collection.updateOne(
                    THE_ONE,
                    Updates.combine(Updates.setOnInsert("number", 1), Updates.setOnInsert("last", 1)),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Whether that build ends with this call. */
    public boolean abandon(Build build) {
        return changed(Filters.eq("build.number", build.generation().number()), Updates.unset("build"));
    }

    /** Has the live generation stop, if the build still stands as it was seen. */
    public boolean beginSwitch(Build build) {
        return changed(
                asSeen(build),
                Updates.combine(Updates.set("build.phase", Phase.SWITCHING.name()), Updates.inc("build.attempt", 1)));
    }

    /** Lets the live generation go on, if the build still stands as it was seen. */
    public boolean giveUpSwitch(Build build) {
        return changed(asSeen(build), Updates.set("build.phase", Phase.BUILDING.name()));
    }

    /** Makes the build the live generation, if it still stands as it was seen. */
    public boolean flip(Build build) {
        return build.switching()
                && changed(
                        asSeen(build),
                        Updates.combine(
                                Updates.set("number", build.generation().number()),
                                Updates.set("since", Date.from(clock.instant())),
                                Updates.unset("build")));
    }

    private static Bson asSeen(Build build) {
        return Filters.and(
                Filters.eq("build.number", build.generation().number()),
                Filters.eq("build.phase", build.phase().name()),
                Filters.eq("build.attempt", build.attempt()));
    }

    private boolean changed(Bson asSeen, Bson change) {
        boolean changed =
                collection.updateOne(Filters.and(THE_ONE, asSeen), change).getModifiedCount() == 1;
        look();
        return changed;
    }

    private static Standing read(Document found) {
        return new Standing(
                new Generation(found.getInteger("number")),
                Optional.ofNullable(found.getDate("since")).map(Date::toInstant),
                found.getInteger("last"),
                Optional.ofNullable(found.get("build", Document.class)).map(Generations::readBuild));
    }

    private static Build readBuild(Document found) {
        Instant since = found.getDate("since").toInstant();
        return new Build(
                new Generation(found.getInteger("number")),
                Phase.valueOf(found.getString("phase")),
                found.getInteger("attempt"),
                since);
    }
}
