/** Commands over HTTP beside the bare conditional write that each comes down to. */
package org.campuspartners.runner.bench.commands;
