package org.campuspartners.runner.storm.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.campuspartners.runner.storm.check.Command.Fate;
import org.campuspartners.runner.storm.check.Violation.Kind;

/**
 * What a small storm left that did no harm, to plant a violation in: a unit that was offered, claimed, co-planned and approved, with a
 * step that was refused and one that was left open, a campaign in which five people's answers stood, and a vote of two.
 */
final class Aftermath {

    static final String UNIT = "0123456789abcdef0123456789abcdef";
    static final String CAMPAIGN = "fedcba9876543210fedcba9876543210";
    static final String WEEK = "00112233445566778899aabbccddeeff";
    static final String EDUCATOR = "user:e.lindqvist";
    static final String STUDENT = "user:s.achieng";

    final List<Command> commands = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();
    final List<Entry> journal = new ArrayList<>();
    final List<Published> published = new ArrayList<>();
    final List<Counted> counted = new ArrayList<>();

    private Instant now = Instant.parse("2026-11-01T09:00:00Z");

    private Aftermath() {}

    static Aftermath clean() {
        Aftermath left = new Aftermath();
        left.step("POST/units", EDUCATOR, "offer", 1);
        left.step("POST/units/*/claim", STUDENT, "claim", 2);
        left.step("POST/units/*/co-plan", STUDENT, "co-plan", 3);
        left.step("POST/units/*/approve", EDUCATOR, "approve", 4);
        left.commands.add(
                left.command("POST/units/*/approve", EDUCATOR, Optional.of("again"), UNIT, Fate.REFUSED, List.of()));
        left.commands.add(
                left.command("POST/units/*/debrief", STUDENT, Optional.of("open"), UNIT, Fate.OPEN, List.of()));
        left.kept.add(new Kept(
                "units", UNIT, 4, 3, key("offer"), List.of(key("claim"), key("co-plan"), key("approve")), List.of()));
        List.of("unit.offered.v1", "unit.co-planned.v1", "unit.approved.v1").forEach(left::happened);
        for (String who : List.of("a", "b", "c", "d", "e", "f")) {
            left.answers("PUT", who, Fate.ACKNOWLEDGED);
        }
        left.answers("PUT", "a", Fate.ACKNOWLEDGED);
        left.answers("DELETE", "f", Fate.ACKNOWLEDGED);
        left.counted.add(new Counted(CAMPAIGN, "released", 5, OptionalInt.of(5)));
        left.votes("a", "second");
        left.votes("b", "second");
        left.votes("a", "first");
        left.kept.add(new Kept("reading-weeks", WEEK, 4, 0, "", List.of(), List.of("first", "second")));
        return left;
    }

    /** Found as what it is, and as nothing else. */
    void assertFound(Kind kind, String text) {
        assertThat(violations()).isNotEmpty().allMatch(violation -> violation.kind() == kind);
        assertThat(violations()).anyMatch(violation -> violation.what().contains(text));
    }

    List<Violation> violations() {
        return Checker.violations(commands, new Evidence(kept, journal, published, counted));
    }

    static String key(String key) {
        return KeptKey.of(key);
    }

    /** An acknowledged command with a key. */
    void step(String operation, String who, String key, long version) {
        commands.add(command(operation, who, Optional.of(key), UNIT, Fate.ACKNOWLEDGED, List.of(version)));
    }

    /** An acknowledged vote. */
    void votes(String who, String reading) {
        Instant begun = now;
        now = now.plus(Duration.ofSeconds(1));
        commands.add(new Command(
                "PUT/reading-weeks/*/votes/me",
                who,
                Optional.empty(),
                "{\"proposalId\":\"" + reading + "\"}",
                Optional.of(WEEK),
                Fate.ACKNOWLEDGED,
                List.of(),
                begun,
                begun.plus(Duration.ofMillis(100))));
    }

    void answers(String method, String who, Fate fate) {
        commands.add(command(method + "/campaigns/*/my-answer", who, Optional.empty(), CAMPAIGN, fate, List.of()));
    }

    Command command(
            String operation, String who, Optional<String> key, String aggregate, Fate fate, List<Long> versions) {
        Instant begun = now;
        now = now.plus(Duration.ofSeconds(1));
        return new Command(
                operation,
                who,
                key,
                "",
                Optional.of(aggregate),
                fate,
                versions,
                begun,
                begun.plus(Duration.ofMillis(100)));
    }

    /** An event of the unit, in the journal and on its topic. */
    void happened(String type) {
        Entry entry = event(journal.size() + 1, type);
        journal.add(entry);
        publish(entry);
    }

    void publish(Entry entry) {
        published.add(new Published("partnership.events", 3, published.size(), entry));
    }

    static Entry event(long sequence, String type) {
        return new Entry("unit/" + UNIT, sequence, "event-" + sequence, type, "content of " + sequence);
    }

    /** The same unit with other counters. */
    void keep(long version, long sequence) {
        Kept unit = kept.removeFirst();
        kept.addFirst(
                new Kept(unit.collection(), unit.id(), version, sequence, unit.created(), unit.handled(), List.of()));
    }

    void keep(List<String> handled) {
        Kept unit = kept.removeFirst();
        kept.addFirst(new Kept(
                unit.collection(), unit.id(), unit.version(), unit.sequence(), unit.created(), handled, List.of()));
    }

    void count(int n) {
        counted.clear();
        counted.add(new Counted(CAMPAIGN, "released", 5, OptionalInt.of(n)));
    }
}
