/** How insights are shown: rows that can be had as JSON and as CSV, each of which says of when it is. */
package org.campuspartners.analytics.table;
