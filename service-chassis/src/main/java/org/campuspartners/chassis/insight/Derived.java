package org.campuspartners.chassis.insight;

import java.time.Instant;
import org.bson.Document;

/**
 * An insight as last derived.
 *
 * @param asOf when that was, in domain time
 * @param deriving whether facts have changed since, so that it is about to be derived anew
 */
public record Derived(String group, Document result, Instant asOf, boolean deriving) {}
