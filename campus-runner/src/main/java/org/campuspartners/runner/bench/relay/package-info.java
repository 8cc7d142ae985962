/** Draining what waits for Kafka: by the service's relay, by bare clients, and as textbooks have it. */
package org.campuspartners.runner.bench.relay;
