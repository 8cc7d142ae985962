/** {@code ./campus bench}: what the campus does in a second, beside a floor that was measured in the same run. */
package org.campuspartners.runner.bench;
