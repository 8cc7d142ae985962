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

    @Override
    public String kind() {
        return funnel.kind();
    }

    @Override
    public Document derive(String key, Facts facts) {
        Group group = Group.ofKey(Key.about(key));
        Document counted = facts.collection(StageFacts.COLLECTION)
                .aggregate(List.of(Aggregates.match(facts(group)), Aggregates.group(null, counts())))
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
        List<BsonField> counts = new ArrayList<>(Place.NAMES);
        funnel.stages().forEach(stage -> counts.add(Accumulators.sum(stage, oneIf("$made.reached." + stage))));
        return counts;
    }

    private static Document oneIf(String field) {
        return new Document("$cond", List.of(new Document("$eq", List.of(field, true)), 1, 0));
    }
}
