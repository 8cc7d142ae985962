package org.campuspartners.chassis.aggregate;

import org.bson.conversions.Bson;

/** What a look at the document leads to: an answer, or the one write. */
sealed interface Step {

    record Answer(Outcome outcome) implements Step {}

    record Insert(AggregateDocument document) implements Step {}

    record Update(String id, long version, Bson change) implements Step {}
}
