package org.campuspartners.feedback.campaign.domain;

/** A person of the partnership that a formative campaign is about, in a role of that partnership. */
public record Member(String person, String role) {

    static final String EDUCATOR = "EducatorPartner";
}
