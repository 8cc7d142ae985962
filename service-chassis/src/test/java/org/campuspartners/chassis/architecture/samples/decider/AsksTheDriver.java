package org.campuspartners.chassis.architecture.samples.decider;

/** A sample that breaks {@code DECIDERS_ARE_PLAIN_JAVA}. */
public class AsksTheDriver {
    public org.bson.Document state;
}
