package org.campuspartners.feedback.campaign.domain;

/** All of a programme's partnerships in one term. */
public record Pool(String programme, String term, String termTitle) {}
