/** Tells the outside, at night and in multiples of k, that answers came in (rule 14). */
package org.campuspartners.feedback.announcing;
