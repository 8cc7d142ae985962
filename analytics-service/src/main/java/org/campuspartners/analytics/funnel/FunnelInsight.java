package org.campuspartners.analytics.funnel;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.analytics.group.Key;
import org.campuspartners.analytics.group.Place;
import org.campuspartners.chassis.insight.Facts;
import org.campuspartners.chassis.insight.Insight;

/** How many of a group there are, and how many have reached each stage. */
record FunnelInsight(Funnel funnel) implements Insight {

    /** There are few such kinds of facts, and to count each stage once a kind costs half of counting it once a fact. */
    private static final Document ALIKE = Group.from("$made.")
            .append("reached", "$made.reached")
            .append("courseCode", "$made.courseCode")
            .append("termTitle", "$made.termTitle");

    private static final Document BY_GROUP = Group.from("$_id.");

    @Override
    public String kind() {
        return funnel.kind();
    }

    @Override
    public Document derive(String key, Facts facts) {
        return derive(List.of(key), facts).get(key);
    }

    @Override
    public Map<String, Document> derive(List<String> keys, Facts facts) {
        Map<String, Group> groups = new HashMap<>();
        keys.forEach(key -> groups.put(key, Group.ofKey(Key.about(key))));
        Map<Group, Document> counted = new HashMap<>();
        facts.collection(StageFacts.COLLECTION)
                .aggregate(List.of(
                        Aggregates.match(facts(groups.values())),
                        Aggregates.group(ALIKE, Accumulators.sum("alike", 1)),
                        Aggregates.group(BY_GROUP, counts())))
                .forEach(counts -> counted.put(Group.of(counts.get("_id", Document.class)), counts));
        Map<String, Document> results = new HashMap<>();
        groups.forEach((key, group) -> results.put(key, result(group, counted.get(group))));
        return results;
    }

    /** @param counts null where no fact is left in the group */
    private Document result(Group group, Document counts) {
        Document result = Place.describe(group, counts);
        Document reached = new Document();
        funnel.stages().forEach(stage -> {
            reached.append(stage, counts == null ? 0 : counts.getInteger(stage));
            result.remove(stage);
        });
        return result.append("reached", reached);
    }

    /** Each by the index: the kind is said of every group, as nothing but an outermost "or" is planned part by part. */
    Bson facts(Collection<Group> groups) {
        return Filters.or(groups.stream()
                .map(group -> Filters.and(Filters.eq("made.kind", kind()), group.facts()))
                .toList());
    }

    private List<BsonField> counts() {
        List<BsonField> counts = new ArrayList<>();
        counts.add(Accumulators.sum("total", "$alike"));
        counts.add(Accumulators.max("courseCode", "$_id.courseCode"));
        counts.add(Accumulators.max("termTitle", "$_id.termTitle"));
        funnel.stages().forEach(stage -> counts.add(Accumulators.sum(stage, alikeIf("$_id.reached." + stage))));
        return counts;
    }

    private static Document alikeIf(String field) {
        return new Document("$cond", List.of(new Document("$eq", List.of(field, true)), "$alike", 0));
    }
}
