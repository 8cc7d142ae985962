/** What nobody may write. */
package org.campuspartners.feedback.architecture.samples;
