/** Units that students and educators plan and teach together: over HTTP, in the store, on the topic. */
package org.campuspartners.partnership.unit;
