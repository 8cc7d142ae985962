package org.campuspartners.runner.storm.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which events follow from which commands. */
final class Implied {

    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("POST/partnerships", "partnership.matched.v1"),
            Map.entry("PUT/partnerships/*/agreement/1/signatures/me", "agreement.signed.v1"),
            Map.entry("POST/partnerships/*/activate", "partnership.activated.v1"),
            Map.entry("POST/partnerships/*/close", "partnership.closed.v1"),
            Map.entry("POST/units", "unit.offered.v1"),
            Map.entry("POST/units/*/co-plan", "unit.co-planned.v1"),
            Map.entry("POST/units/*/approve", "unit.approved.v1"),
            Map.entry("POST/units/*/co-teach", "unit.co-taught.v1"),
            Map.entry("POST/units/*/debrief", "unit.debriefed.v1"),
            Map.entry("POST/reading-weeks/*/proposals", "reading.proposed.v1"),
            Map.entry("POST/reading-weeks/*/select", "reading.selected.v1"),
            Map.entry("POST/reading-weeks/*/lead", "discussion.led.v1"),
            Map.entry("PUT/campaigns/*/answer", "feedback.answered.v1"));

    /** What follows from the time, or from other events, once for each subject. */
    private static final Set<String> ONCE = Set.of(
            "agreement.in-force.v1",
            "campaign.opened.v1",
            "campaign.not-offered.v1",
            "campaign.closed.v1",
            "results.released.v1",
            "results.suppressed.v1");

    private Implied() {}

    /** The type of the one event that follows from it. */
    static Optional<String> by(Command command) {
        return Optional.ofNullable(EVENTS.get(command.operation()));
    }

    static boolean isByCommand(String type) {
        return EVENTS.containsValue(type);
    }

    static boolean isOnce(String type) {
        return ONCE.contains(type);
    }
}
