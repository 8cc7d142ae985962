package org.campuspartners.partnership.partnership.domain;

import static org.campuspartners.partnership.setting.Rules.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.partnership.domain.Partnership.Stage;
import org.campuspartners.partnership.setting.Actor;
import org.campuspartners.partnership.setting.Setting;
import org.campuspartners.partnership.setting.Term;

/** What commands on partnerships must hold by, each by its name. */
final class PartnershipPolicies {

    /** More than anybody revises; it bounds the document. */
    private static final int MOST_VERSIONS = 100;

    /** An induction longer ago than that is a slip of the keyboard. */
    private static final int MOST_YEARS_BEFORE = 10;

    private PartnershipPolicies() {}

    static Optional<Refusal> aCoordinatorActs(Actor by) {
        return rule(by.coordinator(), () -> Refusal.forbidden("coordinator-only", "Only a coordinator can do this."));
    }

    static Optional<Refusal> aMemberActs(Partnership partnership, Actor by) {
        return rule(
                partnership.has(by),
                () -> Refusal.forbidden("members-only", "Only a member of this partnership can do this."));
    }

    static Optional<Refusal> aMemberOrCoordinatorActs(Partnership partnership, Actor by) {
        return by.coordinator() ? Optional.empty() : aMemberActs(partnership, by);
    }

    static Optional<Refusal> itIsNew(Partnership partnership) {
        return rule(
                partnership == null,
                () -> Refusal.outOfOrder(
                        "partnership-exists", "This partnership is %s already.".formatted(partnership.stage())));
    }

    static Optional<Refusal> itIs(Partnership partnership, Stage... stages) {
        return rule(
                List.of(stages).contains(partnership.stage()),
                () -> Refusal.outOfOrder(
                        "partnership-out-of-order", "This partnership is %s.".formatted(partnership.stage())));
    }

    static Optional<Refusal> itsTermIsNotTooLong(Setting setting) {
        return rule(
                setting.term().weeks() <= Term.MOST_WEEKS,
                () -> Refusal.invalid(
                        "term-too-long", "A term has at most %d weeks.".formatted(Term.MOST_WEEKS), "termId"));
    }

    static Optional<Refusal> nobodyIsInItTwice(List<Member> members) {
        return rule(
                members.stream().map(Member::person).distinct().count() == members.size(),
                () -> Refusal.invalid("member-twice", "Somebody is named twice among the members.", "members"));
    }

    static Optional<Refusal> itWasNotAgesBefore(Term term, LocalDate heldOn) {
        return rule(
                !heldOn.isBefore(term.starts().minusYears(MOST_YEARS_BEFORE)),
                () -> Refusal.invalid(
                        "day-too-early",
                        "This day is more than %d years before the term.".formatted(MOST_YEARS_BEFORE),
                        "heldOn"));
    }

    static Optional<Refusal> thereIsRoomForAVersion(Partnership partnership) {
        return rule(
                partnership.agreements().size() < MOST_VERSIONS,
                () -> Refusal.outOfOrder(
                        "too-many-versions",
                        "This partnership is %s and its agreement has %d versions, the most it can."
                                .formatted(partnership.stage(), MOST_VERSIONS)));
    }

    static Optional<Refusal> thereIsThatVersion(Partnership partnership, int version) {
        return rule(
                partnership.agreement(version).isPresent(),
                () -> Refusal.notFound("agreement-not-found", "The agreement has no version " + version + "."));
    }

    /** Signing again what is in force already changes nothing, so it isn't refused. */
    static Optional<Refusal> theVersionStands(Partnership partnership, int version) {
        return rule(
                partnership
                        .agreement(version)
                        .filter(agreement -> agreement.stage() == Agreement.Stage.SUPERSEDED)
                        .isEmpty(),
                () -> Refusal.outOfOrder(
                        "agreement-superseded",
                        "Version %d of the agreement is superseded; sign the newest.".formatted(version)));
    }
}
