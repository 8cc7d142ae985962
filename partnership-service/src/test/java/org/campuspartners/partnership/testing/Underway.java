package org.campuspartners.partnership.testing;

import java.util.Map;

/**
 * A partnership of Ingrid with Stella and, of professional staff, Wilhelmina; its units and its reading weeks, each as far on
 * as a test needs it to be. Where a discussion is led, Lorenzo leads it.
 */
public abstract class Underway extends OnCampus {

    protected final Somebody staff = wilhelmina;
    protected final Somebody leader = lorenzo;

    private static Subject partnership;

    /** At work, and left as it is by whoever asks for it. */
    protected Subject partnership() {
        partnership = partnership == null ? activated() : partnership;
        return partnership;
    }

    protected Subject matchedWithStaff() {
        return cora.matches(
                        classOf("ecology-a"),
                        ingrid.as("EducatorPartner"),
                        stella.as("StudentPartner"),
                        staff.as("ProfessionalStaff"))
                .created();
    }

    protected Subject drafted() {
        Subject matched = matchedWithStaff();
        ingrid.drafts(matched, "Teach it together").ok();
        return matched;
    }

    /** All that activating it needs. */
    protected Subject agreed() {
        Subject drafted = drafted();
        for (Somebody member : new Somebody[] {ingrid, stella, staff}) {
            member.statesGain(drafted, "To see it from the other side").ok();
            member.signs(drafted, 1).ok();
        }
        cora.holdsInduction(drafted, termStarts()).ok();
        return drafted;
    }

    protected Subject activated() {
        Subject agreed = agreed();
        cora.activates(agreed).ok();
        return agreed;
    }

    // ---- units

    protected Subject offered() {
        return ingrid.offers(partnership(), "Tides", THIS_WEEK).created();
    }

    protected Subject contributedTo() {
        Subject unit = offered();
        stella.claims(unit).ok();
        stella.contributes(unit, "A walk along the shore").ok();
        ingrid.contributes(unit, "The moon").ok();
        return unit;
    }

    protected Subject coPlanned() {
        Subject unit = contributedTo();
        stella.coPlans(unit).ok();
        return unit;
    }

    protected Subject approved() {
        Subject unit = coPlanned();
        ingrid.approves(unit).ok();
        return unit;
    }

    protected Subject coTaught() {
        Subject unit = approved();
        ingrid.coTeaches(unit, today(), stella.taught("The shore")).ok();
        return unit;
    }

    // ---- reading weeks

    protected Subject opened() {
        return stella.opensWeek(partnership(), "Shores", THIS_WEEK, "earliest-proposal")
                .created();
    }

    protected Subject proposedFor() {
        Subject week = opened();
        stella.proposes(week, "Gathering Moss");
        return week;
    }

    protected Subject voting() {
        Subject week = proposedFor();
        ingrid.opensVoting(week).ok();
        return week;
    }

    /** What can be voted for in that week. */
    protected Map<String, String> favouriteOf(Subject week) {
        return Map.of(
                "proposalId",
                cora.state(week).path("proposals").get(0).path("id").asString());
    }

    protected Subject votedOn() {
        Subject week = voting();
        leader.votesFor(week, favouriteOf(week).get("proposalId")).ok();
        ingrid.namesLeaders(week, leader).ok();
        return week;
    }

    protected Subject selected() {
        Subject week = votedOn();
        leader.consents(week).ok();
        leader.selects(week).ok();
        return week;
    }
}
