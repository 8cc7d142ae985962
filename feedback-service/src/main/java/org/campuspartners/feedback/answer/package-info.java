/** What people answer: taken, kept in boxes that only the campaign's key opens, counted once, and destroyed. */
package org.campuspartners.feedback.answer;
