/** How many campaigns came how far, and how many of those who were asked answered. */
package org.campuspartners.analytics.participation;
