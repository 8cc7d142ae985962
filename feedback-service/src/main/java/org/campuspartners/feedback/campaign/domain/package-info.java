/** The rules of a campaign: whom it asks, when, and what may be said of it. */
package org.campuspartners.feedback.campaign.domain;
