/** How this service writes to its MongoDB. */
package org.campuspartners.analytics.store;
