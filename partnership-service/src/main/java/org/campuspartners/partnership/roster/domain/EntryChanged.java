package org.campuspartners.partnership.roster.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry is another than before.
 *
 * @param before nothing where it was never listed
 */
public record EntryChanged<S>(Optional<S> before, S after, Instant at) {}
