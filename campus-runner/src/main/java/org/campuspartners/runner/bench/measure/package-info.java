/** How anything is measured: shapes of the same work, in alternating rounds, and what came of them. */
package org.campuspartners.runner.bench.measure;
