/** How long a service takes to be ready, and what memory it then holds, beside a plain service of the same starters. */
package org.campuspartners.runner.bench.start;
