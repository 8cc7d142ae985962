package org.campuspartners.runner.storm.check;

import static org.campuspartners.runner.storm.check.Violation.Kind.DOUBLED;
import static org.campuspartners.runner.storm.check.Violation.Kind.INVENTED;
import static org.campuspartners.runner.storm.check.Violation.Kind.LOST;
import static org.campuspartners.runner.storm.check.Violation.Kind.REORDERED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * An aggregate with the sequence s has published 1 to s: each as one event, in the journal and on its topic, where the first copies
 * come in this order. Copies are the same, and there is nothing else.
 */
final class Publication implements Rule {

    @Override
    public Stream<Violation> against(List<Command> commands, Evidence evidence) {
        Map<String, Kept> kept =
                evidence.kept().stream().collect(Collectors.toMap(Kept::id, Function.identity(), (one, other) -> one));
        Map<String, List<Entry>> journals = evidence.journal().stream().collect(Collectors.groupingBy(Entry::subject));
        Map<String, List<Published>> logs = bySubject(evidence, false);
        Set<String> subjects = new LinkedHashSet<>(journals.keySet());
        subjects.addAll(logs.keySet());
        List<Violation> found = new ArrayList<>();
        subjects.forEach(subject -> {
            OfSubject of = new OfSubject(
                    subject, journals.getOrDefault(subject, List.of()), logs.getOrDefault(subject, List.of()), found);
            of.eventsAreOne();
            of.orderHolds();
            of.nothingIsMissing(kept.get(subject.substring(subject.indexOf('/') + 1)));
        });
        Map<String, List<Published>> states = bySubject(evidence, true);
        evidence.kept().forEach(one -> lastIsPublished(one, logs, states, found));
        return found.stream();
    }

    private static Map<String, List<Published>> bySubject(Evidence evidence, boolean state) {
        return evidence.published().stream()
                .filter(record -> record.isState() == state)
                .collect(Collectors.groupingBy(
                        record -> record.entry().subject(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void lastIsPublished(
            Kept one, Map<String, List<Published>> logs, Map<String, List<Published>> states, List<Violation> found) {
        long last = Stream.of(logs, states)
                .flatMap(topic -> topic.entrySet().stream())
                .filter(records -> records.getKey().endsWith("/" + one.id()))
                .flatMap(records -> records.getValue().stream())
                .mapToLong(record -> record.entry().sequence())
                .max()
                .orElse(0);
        if (last < one.sequence()) {
            found.add(new Violation(LOST, one + " has come to #" + one.sequence() + ", its topics to #" + last));
        }
        if (last > one.sequence()) {
            found.add(new Violation(INVENTED, one + " has come to #" + one.sequence() + ", its topics to #" + last));
        }
    }

    private record OfSubject(String subject, List<Entry> journal, List<Published> log, List<Violation> found) {

        void eventsAreOne() {
            Map<Long, Set<Entry>> bySequence = new TreeMap<>();
            Stream.concat(journal.stream(), log.stream().map(Published::entry)).forEach(entry -> bySequence
                    .computeIfAbsent(entry.sequence(), s -> new LinkedHashSet<>())
                    .add(entry));
            bySequence.values().stream().filter(copies -> copies.size() > 1).forEach(copies -> {
                boolean two = copies.stream().map(Entry::id).distinct().count() > 1;
                found.add(new Violation(
                        two ? DOUBLED : INVENTED,
                        (two ? "two events at one sequence: " : "copies that say different things: ") + copies));
            });
        }

        void orderHolds() {
            List<Integer> partitions =
                    log.stream().map(Published::partition).distinct().toList();
            if (partitions.size() > 1) {
                found.add(new Violation(REORDERED, subject + " is in the partitions " + partitions));
            }
            List<Long> first = log.stream()
                    .map(record -> record.entry().sequence())
                    .distinct()
                    .toList();
            if (!first.equals(first.stream().sorted().toList())) {
                found.add(new Violation(REORDERED, "the first copies of " + subject + " come as " + first));
            }
        }

        void nothingIsMissing(Kept kept) {
            if (kept == null) {
                found.add(new Violation(INVENTED, subject + " has events, and there is no such aggregate"));
                return;
            }
            missingIn("journal", journal.stream().map(Entry::sequence).toList(), kept);
            missingIn(
                    "topic",
                    log.stream().map(record -> record.entry().sequence()).toList(),
                    kept);
        }

        private void missingIn(String where, List<Long> sequences, Kept kept) {
            List<Long> missing = LongStream.rangeClosed(1, kept.sequence())
                    .boxed()
                    .filter(sequence -> !sequences.contains(sequence))
                    .toList();
            if (!missing.isEmpty()) {
                found.add(new Violation(LOST, subject + " has no " + missing + " in the " + where));
            }
            List<Long> beyond = sequences.stream()
                    .filter(sequence -> sequence > kept.sequence())
                    .distinct()
                    .toList();
            if (!beyond.isEmpty()) {
                found.add(new Violation(
                        INVENTED, subject + " has " + beyond + " in the " + where + ", beyond #" + kept.sequence()));
            }
        }
    }
}
