/** What lists of every feature are filtered by. */
package org.campuspartners.partnership.listing;
