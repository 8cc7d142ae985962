/** What a form asks, and what counts as agreeing. */
package org.campuspartners.feedback.instrument.domain;
