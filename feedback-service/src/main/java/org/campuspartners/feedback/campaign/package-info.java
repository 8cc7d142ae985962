/** Campaigns as they are kept, opened, shown and answered. */
package org.campuspartners.feedback.campaign;
