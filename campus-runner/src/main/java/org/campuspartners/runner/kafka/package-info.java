/** Kafka for the campus: a broker of its own, and the topics as a deployment makes them. */
package org.campuspartners.runner.kafka;
