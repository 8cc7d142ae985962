package org.campuspartners.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.campuspartners.analytics.testing.Examples;
import org.campuspartners.analytics.testing.Examples.Example;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.event.Event;
import org.campuspartners.chassis.insight.Insight;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.BackingServices.Mongo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What is derived of many facts, on every MongoDB at hand, is what plain Java makes of the same facts. */
class EveryDerivationTest extends RunningService {

    private static final int SUBJECTS = 150;

    @Autowired
    private List<Projection> projections;

    @Autowired
    private List<Insight> insights;

    static List<Mongo> everyMongo() {
        return BackingServices.everyMongo();
    }

    @ParameterizedTest
    @MethodSource("everyMongo")
    void it_is_what_plain_java_makes_of_the_same_facts(Mongo mongo) {
        MongoDatabase database = mongo.freshDatabase();
        Random chance = new Random(20261201);
        Map<String, List<Document>> facts = new TreeMap<>();
        for (int number = 0; number < SUBJECTS; number++) {
            String subject = "subject/" + number;
            Example any = any(chance, Examples.all().toList());
            Projection reader = reader(any);
            Document made = lived(reader, any.subjectType(), subject, chance);
            if (!made.isEmpty()) {
                database.getCollection(reader.collection())
                        .insertOne(new Document("_id", subject).append("made", made));
                reader.groups(made).forEach(key -> facts.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(made));
            }
        }

        assertThat(facts.keySet().stream().map(key -> key.split("\\|")[0])).containsAll(kinds());
        facts.forEach((key, ofGroup) -> assertThat(derived(key, database))
                .as(key)
                .containsAllEntriesOf(PlainJava.of(key.split("\\|")[0], ofGroup)));
    }

    @ParameterizedTest
    @MethodSource("everyMongo")
    void a_group_that_nothing_is_left_in_counts_nothing(Mongo mongo) {
        MongoDatabase database = mongo.freshDatabase();
        kinds().forEach(kind -> assertThat(derived(kind + "|law|c1|t1|unit-feedback|1|learner", database))
                .containsEntry("total", 0)
                .containsEntry("programme", "law"));
    }

    @Test
    void every_insight_is_wanted_by_some_projection() {
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        "partnerships", "units", "readings", "participation", "items", "belonging", "answering");
    }

    private List<String> kinds() {
        return insights.stream().map(Insight::kind).toList();
    }

    private Document derived(String key, MongoDatabase database) {
        return insights.stream()
                .filter(insight -> key.startsWith(insight.kind() + "|"))
                .findFirst()
                .orElseThrow()
                .derive(key, database::getCollection);
    }

    private Projection reader(Example example) {
        return projections.stream()
                .filter(projection -> projection.topic().equals(example.topic()))
                .findFirst()
                .orElseThrow();
    }

    /** Some events of one subject, in one group for its whole life. */
    private static Document lived(Projection reader, String subjectType, String subject, Random chance) {
        ObjectNode group = (ObjectNode) read("{\"programme\":\"p%d\",\"term\":\"t%d\",\"instrumentVersion\":%d}"
                .formatted(chance.nextInt(2), chance.nextInt(2), 1 + chance.nextInt(2)));
        boolean pool = chance.nextBoolean();
        List<Example> possible = Examples.all()
                .filter(example -> example.subjectType().equals(subjectType) && reader.knows(example.type()))
                .filter(example -> !subjectType.equals("campaign")
                        || pool == example.data().path("kind").asString().equals("outcome"))
                .toList();
        Document made = new Document();
        int length = 1 + chance.nextInt(5);
        for (int sequence = 1; sequence <= length; sequence++) {
            Example example = any(chance, possible);
            ObjectNode data = example.data();
            data.setAll(group);
            numbers(data, chance);
            made = reader.apply(
                    made,
                    new Event(
                            subject + sequence,
                            example.type(),
                            example.header("ce_source"),
                            subjectType + "/" + subject,
                            sequence,
                            Instant.parse(example.header("ce_time")),
                            data,
                            Optional.empty()));
        }
        return made;
    }

    private static void numbers(ObjectNode data, Random chance) {
        if (data.has("n")) {
            data.put("n", 10 + chance.nextInt(30)).put("invited", 40 + chance.nextInt(10));
        }
        if (data.has("answeredOn")) {
            data.put("answeredOn", "2026-12-%02d".formatted(1 + chance.nextInt(28)));
        }
    }

    private static <T> T any(Random chance, List<T> several) {
        return several.get(chance.nextInt(several.size()));
    }

    /** The same sums, told one after the other. */
    private static final class PlainJava {

        private static Map<String, Object> of(String kind, List<Document> facts) {
            Map<String, Object> expected = new HashMap<>(Map.of("total", facts.size()));
            switch (kind) {
                case "participation" -> participation(facts, expected);
                case "items" -> expected.put("items", items(facts));
                case "belonging" -> belonging(facts, expected);
                case "answering" -> answering(facts, expected);
                default -> expected.put("reached", reached(facts));
            }
            return expected;
        }

        private static Stream<Document> in(List<Document> facts, String... states) {
            return facts.stream().filter(made -> List.of(states).contains(made.get("state", "")));
        }

        private static int sum(List<Document> facts, String field) {
            return facts.stream()
                    .filter(made -> made.containsKey(field))
                    .mapToInt(made -> made.getInteger(field))
                    .sum();
        }

        private static List<String> distinct(List<Document> facts, String field) {
            return facts.stream()
                    .filter(made -> made.containsKey(field))
                    .map(made -> made.getString(field))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private static void participation(List<Document> facts, Map<String, Object> expected) {
            for (String state :
                    List.of("open", "closed", "released", "releasedToInvolved", "suppressed", "cancelled")) {
                expected.put(state, (int) in(facts, state).count());
            }
            expected.put("reasons", distinct(facts, "reason"));
            expected.put("answers", sum(facts, "n"));
            expected.put("invited", sum(facts, "invited"));
        }

        private static List<Document> items(List<Document> facts) {
            Map<String, Document> sums = new TreeMap<>();
            in(facts, "released").forEach(made -> made.getList("items", Document.class)
                    .forEach(item -> sums.merge(
                            item.getString("item"),
                            new Document("_id", item.getString("item"))
                                    .append("lo", item.getInteger("lo"))
                                    .append("hi", item.getInteger("hi"))
                                    .append("n", made.getInteger("n"))
                                    .append("campaigns", 1),
                            PlainJava::plus)));
            return List.copyOf(sums.values());
        }

        private static Document plus(Document one, Document other) {
            Document sum = new Document("_id", one.getString("_id"));
            Stream.of("lo", "hi", "n", "campaigns")
                    .forEach(field -> sum.append(field, one.getInteger(field) + other.getInteger(field)));
            return sum;
        }

        private static void belonging(List<Document> facts, Map<String, Object> expected) {
            Document agreed = items(facts).stream()
                    .filter(item -> item.getString("_id").equals("belonging"))
                    .findFirst()
                    .orElse(null);
            List<String> reasons = distinct(facts, "reason");
            expected.put("agreed", agreed);
            expected.put("why", agreed != null ? List.of() : reasons.isEmpty() ? distinct(facts, "state") : reasons);
        }

        private static void answering(List<Document> facts, Map<String, Object> expected) {
            int[] days = facts.stream()
                    .filter(made -> made.containsKey("daysToAnswer"))
                    .mapToInt(made -> made.getInteger("daysToAnswer"))
                    .sorted()
                    .toArray();
            expected.put(
                    "results", (int) in(facts, "released", "releasedToInvolved").count());
            expected.put("answered", days.length);
            if (days.length > 0) {
                expected.put("longestDays", days[days.length - 1]);
                expected.put("medianDays", (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0);
            }
        }

        private static Document reached(List<Document> facts) {
            Document reached = new Document();
            facts.forEach(made -> made.get("reached", Document.class)
                    .forEach((stage, yes) -> reached.merge(stage, 1, (a, b) -> (Integer) a + (Integer) b)));
            List<List<String>> funnels = List.of(
                    List.of("matched", "agreed", "active", "closed"),
                    List.of("offered", "co-planned", "approved", "co-taught", "debriefed"),
                    List.of("proposed", "selected", "led"));
            Document whole = new Document();
            funnels.stream()
                    .filter(stages -> stages.containsAll(reached.keySet()))
                    .forEach(stages -> stages.forEach(stage -> whole.append(stage, reached.get(stage, 0))));
            return whole;
        }
    }
}
