package org.campuspartners.feedback.architecture.samples.directory;

import org.campuspartners.feedback.campaign.domain.Campaign;

public record KnowsAFeature(Campaign campaign) {}
