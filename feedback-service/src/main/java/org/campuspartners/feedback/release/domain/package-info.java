/** What may be said of a closed campaign: bands, intervals computed from them, and nothing else. */
package org.campuspartners.feedback.release.domain;
