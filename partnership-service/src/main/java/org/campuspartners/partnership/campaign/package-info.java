/** What feedback-service publishes of campaigns, noted on what they ask about. */
package org.campuspartners.partnership.campaign;
