/** Partnerships and their agreements: over HTTP, in the store, on the topics; and what other features may know of them. */
package org.campuspartners.partnership.partnership;
