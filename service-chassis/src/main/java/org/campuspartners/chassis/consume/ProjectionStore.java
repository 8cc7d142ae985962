package org.campuspartners.chassis.consume;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Reads what projections made. What a tombstone removed is not found. */
public final class ProjectionStore {

    private final Map<String, Uptake> uptakes;

    ProjectionStore(List<Uptake> uptakes) {
        this.uptakes = uptakes.stream().collect(Collectors.toMap(Uptake::name, Function.identity()));
    }

    public Optional<Stored> find(String projection, String subject) {
        return query(projection, Filters.eq("_id", subject)).stream().findFirst();
    }

    /** @param filter on {@code _id}, the subject, and on fields {@code made.x} */
    public List<Stored> query(String projection, Bson filter) {
        Uptake uptake = uptakes.get(projection);
        if (uptake == null) {
            throw new IllegalArgumentException("There is no projection " + projection);
        }
        return uptake.query(filter);
    }
}
