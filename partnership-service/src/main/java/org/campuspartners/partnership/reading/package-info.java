/** Reading weeks, whose readings students choose and whose discussions they lead: over HTTP, in the store, on the topic. */
package org.campuspartners.partnership.reading;
