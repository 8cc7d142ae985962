package org.campuspartners.analytics.funnel;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
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
    private static final Document ALIKE = new Document("reached", "$made.reached")
            .append("courseCode", "$made.courseCode")
            .append("termTitle", "$made.termTitle");

    @Override
    public String kind() {
        return funnel.kind();
    }

    @Override
    public Document derive(String key, Facts facts) {
        Group group = Group.ofKey(Key.about(key));
        Document counted = facts.collection(StageFacts.COLLECTION)
                .aggregate(List.of(
                        Aggregates.match(facts(group)),
                        Aggregates.group(ALIKE, Accumulators.sum("alike", 1)),
                        Aggregates.group(null, counts())))
                .first();
        Document result = Place.describe(group, counted);
        Document reached = new Document();
        funnel.stages().forEach(stage -> {
            reached.append(stage, counted == null ? 0 : counted.getInteger(stage));
            result.remove(stage);
        });
        return result.append("reached", reached);
    }

    Bson facts(Group group) {
        return Filters.and(Filters.eq("made.kind", kind()), group.facts());
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
