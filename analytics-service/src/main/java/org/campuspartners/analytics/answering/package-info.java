/** How long it takes until those who were given feedback answer it. */
package org.campuspartners.analytics.answering;
