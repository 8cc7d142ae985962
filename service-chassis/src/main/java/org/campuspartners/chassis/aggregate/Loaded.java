package org.campuspartners.chassis.aggregate;

/** An aggregate as it was read. {@code sequence} is that of its last public event. */
public record Loaded<S>(String id, long version, long sequence, S state) {}
