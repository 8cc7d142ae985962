/** Events as they travel: CloudEvents 1.0 in Kafka's binary mode, held to their schema before they are kept. */
package org.campuspartners.chassis.event;
