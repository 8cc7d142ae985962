package org.campuspartners.partnership.partnership.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.partnership.setting.Role;
import org.campuspartners.partnership.setting.Spelling;

/** What must hold before a partnership is active. */
enum ActivationRule {
    AGREEMENT_IN_FORCE(partnership -> partnership.agreementInForce().isPresent()),
    INDUCTION_HELD(partnership -> partnership.inductionHeldOn().isPresent()),
    EVERY_GAIN_STATED(partnership ->
            partnership.members().stream().allMatch(member -> member.gain().isPresent())),
    AT_LEAST_ONE_STUDENT(partnership -> partnership.count(Role.STUDENT_PARTNER) > 0),
    AT_LEAST_ONE_EDUCATOR(partnership -> partnership.count(Role.EDUCATOR_PARTNER) > 0);

    private final Predicate<Partnership> holds;

    ActivationRule(Predicate<Partnership> holds) {
        this.holds = holds;
    }

    /** A refusal that names every rule that doesn't hold yet. */
    static Optional<Refusal> allHold(Partnership partnership) {
        String unmet = Arrays.stream(values())
                .filter(rule -> !rule.holds.test(partnership))
                .map(Spelling::of)
                .collect(Collectors.joining(", "));
        return unmet.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.outOfOrder(
                        "partnership-not-ready",
                        "This partnership is %s and can't be activated before these rules hold: %s."
                                .formatted(partnership.stage(), unmet)));
    }
}
