/** What the tests of every module share: the MongoDB and the Kafka that they run on, chosen in one place, and rules that hold anywhere. */
package org.campuspartners.chassis.testing;
