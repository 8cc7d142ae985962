package org.campuspartners.feedback.campaign;

/** Where lists look into a campaign's document. */
final class CampaignPaths {

    static final String STAGE = "state.stage";
    static final String KIND = "state.cell.kind";
    static final String ROLE = "state.cell.role";
    static final String PROGRAMME = "state.cell.context.programme";
    static final String TERM = "state.cell.context.term";
    static final String PARTNERSHIP = "state.cell.context.partnership";
    static final String NEEDS = "state.needs";
    static final String ROSTER = "state.terms.roster";
    static final String MEMBERS = "state.terms.members.person";
    static final String CLOSES_ON = "state.terms.closesOn";
    static final String FORMS_DESTROYED = "state.formsDestroyed";
    static final String AUDIENCE = "state.released.audience";

    private CampaignPaths() {}
}
