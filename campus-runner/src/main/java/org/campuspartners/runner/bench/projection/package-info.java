/** From a filled topic into facts and insights, beside a bare consumer; and what reading them costs as the log grows. */
package org.campuspartners.runner.bench.projection;
