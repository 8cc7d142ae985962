package org.campuspartners.chassis.consume;

import java.util.List;

/** All projections of the service at work. */
record Uptakes(List<Uptake> all) {

    Uptake of(Projection projection) {
        return all.stream()
                .filter(one -> one.projection() == projection)
                .findFirst()
                .orElseThrow();
    }
}
