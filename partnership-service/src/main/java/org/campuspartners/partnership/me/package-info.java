/** Who the caller is here, and what waits for them. */
package org.campuspartners.partnership.me;
