package org.campuspartners.chassis.consume;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Reads what projections made, as the live generation has it. What a tombstone removed is not found. */
public final class ProjectionStore {

    private final Uptakes uptakes;

    ProjectionStore(Uptakes uptakes) {
        this.uptakes = uptakes;
    }

    public Optional<Stored> find(String projection, String subject) {
        return query(projection, Filters.eq("_id", subject)).stream().findFirst();
    }

    /** @param filter on {@code _id}, the subject, and on fields {@code made.x} */
    public List<Stored> query(String projection, Bson filter) {
        return uptakes.live().stream()
                .filter(uptake -> uptake.name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no projection " + projection))
                .query(filter);
    }
}
