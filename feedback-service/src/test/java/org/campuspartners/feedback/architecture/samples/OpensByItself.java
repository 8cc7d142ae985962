package org.campuspartners.feedback.architecture.samples;

import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.CampaignEvent;

public record OpensByItself(Aggregates<Campaign, CampaignCommand, CampaignEvent> campaigns) {}
