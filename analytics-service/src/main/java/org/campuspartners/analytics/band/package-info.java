/** How many agreed, as far as it may be said. */
package org.campuspartners.analytics.band;
