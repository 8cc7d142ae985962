/** From a command's answer to the insight that shows it, under a load that waits for nobody. */
package org.campuspartners.runner.bench.latency;
