/** From the pending list of an aggregate to Kafka, in order, and from there to the journal. */
package org.campuspartners.chassis.relay;
