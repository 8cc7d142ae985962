package org.campuspartners.analytics.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose stages are counted, and the event that says that each was reached. */
enum Funnel {
    PARTNERSHIPS(
            "partnerships",
            "partnership",
            Map.of(
                    "partnership.matched.v1", "matched",
                    "agreement.in-force.v1", "agreed",
                    "partnership.activated.v1", "active",
                    "partnership.closed.v1", "closed"),
            "matched",
            "agreed",
            "active",
            "closed"),
    UNITS(
            "units",
            "unit",
            Map.of(
                    "unit.offered.v1", "offered",
                    "unit.co-planned.v1", "co-planned",
                    "unit.approved.v1", "approved",
                    "unit.co-taught.v1", "co-taught",
                    "unit.debriefed.v1", "debriefed"),
            "offered",
            "co-planned",
            "approved",
            "co-taught",
            "debriefed"),
    READINGS(
            "readings",
            "reading-week",
            Map.of(
                    "reading.proposed.v1", "proposed",
                    "reading.selected.v1", "selected",
                    "discussion.led.v1", "led"),
            "proposed",
            "selected",
            "led");

    private final String kind;
    private final String subject;
    private final Map<String, String> stageOfType;
    private final List<String> stages;

    Funnel(String kind, String subject, Map<String, String> stageOfType, String... stages) {
        this.kind = kind;
        this.subject = subject;
        this.stageOfType = stageOfType;
        this.stages = List.of(stages);
    }

    /** What its insight is called, in the address as well. */
    String kind() {
        return kind;
    }

    /** In the order in which they are reached. */
    List<String> stages() {
        return stages;
    }

    Optional<String> stage(String type) {
        return Optional.ofNullable(stageOfType.get(type));
    }

    static Stream<Funnel> all() {
        return Arrays.stream(values());
    }

    static Optional<Funnel> ofSubject(String subject) {
        return all().filter(funnel -> funnel.subject.equals(subject)).findFirst();
    }
}
