/** The MongoDB and the Kafka that tests run on, chosen in one place. */
package org.campuspartners.chassis.testing;
