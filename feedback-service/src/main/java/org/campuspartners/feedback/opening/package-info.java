/** What opens campaigns: occasions, and the ends of terms. */
package org.campuspartners.feedback.opening;
