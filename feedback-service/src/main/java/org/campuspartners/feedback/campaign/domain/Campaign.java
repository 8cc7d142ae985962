package org.campuspartners.feedback.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.feedback.release.domain.Audience;
import org.campuspartners.feedback.release.domain.Release;

/**
 * One campaign.
 *
 * @param needs the class lists it waits for: subject to sequence; none of a pool
 * @param terms once locked
 * @param announced how many answers FeedbackSubmitted has spoken of; only rises
 * @param reason why it was not offered, or was cancelled
 * @param released once closed with k answers or more
 * @param formsDestroyed whether the key and the forms are gone
 * @param told the day of the last event that the outside was told of
 */
public record Campaign(
        Stage stage,
        Cell cell,
        Map<String, Long> needs,
        Optional<Terms> terms,
        int announced,
        Optional<String> reason,
        Optional<Release> released,
        Optional<Reply> reply,
        boolean formsDestroyed,
        Optional<LocalDate> told) {

    public Campaign {
        needs = Map.copyOf(needs);
    }

    static Campaign draft(Cell cell, Map<String, Long> needs) {
        return new Campaign(
                Stage.DRAFT,
                cell,
                needs,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Throws where it was never locked. */
    public Terms lockedTerms() {
        return terms.orElseThrow(() -> new IllegalStateException("this campaign was never locked"));
    }

    public boolean asks(String person) {
        return terms.filter(t -> t.asks(person)).isPresent();
    }

    public boolean hasMember(String person) {
        return members().stream().anyMatch(member -> member.person().equals(person));
    }

    /** The roster and the partnership's members; a coordinator only as a member. */
    public boolean involves(String person) {
        return asks(person) || hasMember(person);
    }

    public boolean isForEveryone() {
        return released.filter(r -> r.audience() == Audience.EVERYONE).isPresent();
    }

    boolean hasEducator(String person) {
        return members().contains(new Member(person, Member.EDUCATOR));
    }

    /** That day, but none before the last that was told: the clocks of two instances are never quite the same. */
    LocalDate notBeforeTold(LocalDate day) {
        return told.filter(day::isBefore).orElse(day);
    }

    private List<Member> members() {
        return terms.map(Terms::members).orElse(List.of());
    }

    Campaign at(Stage next) {
        return new Campaign(next, cell, needs, terms, announced, reason, released, reply, formsDestroyed, told);
    }

    Campaign because(String why) {
        return new Campaign(
                stage, cell, needs, terms, announced, Optional.of(why), released, reply, formsDestroyed, told);
    }

    Campaign under(Terms fixed) {
        return new Campaign(
                stage, cell, needs, Optional.of(fixed), announced, reason, released, reply, formsDestroyed, told);
    }

    Campaign announcing(int answers) {
        return new Campaign(
                stage, cell, needs, terms, announced + answers, reason, released, reply, formsDestroyed, told);
    }

    Campaign releasing(Release release) {
        return new Campaign(
                stage, cell, needs, terms, announced, reason, Optional.of(release), reply, formsDestroyed, told);
    }

    Campaign answered(Reply answer) {
        return new Campaign(
                stage, cell, needs, terms, announced, reason, released, Optional.of(answer), formsDestroyed, told);
    }

    Campaign withoutForms() {
        return new Campaign(stage, cell, needs, terms, announced, reason, released, reply, true, told);
    }

    Campaign telling(LocalDate day) {
        return new Campaign(
                stage, cell, needs, terms, announced, reason, released, reply, formsDestroyed, Optional.of(day));
    }
}
