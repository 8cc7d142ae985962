package org.campuspartners.analytics.funnel;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.chassis.insight.Insight;

/** How many of a group there are, and how many have reached each stage. */
record FunnelInsight(Funnel funnel) implements Insight {

    @Override
    public String kind() {
        return funnel.kind();
    }

    @Override
    public Document derive(String key, MongoDatabase facts) {
        Group group = Group.ofKey(key);
        Document counted = facts.getCollection(StageFacts.COLLECTION)
                .aggregate(List.of(Aggregates.match(group.facts(kind())), Aggregates.group(null, counts())))
                .first();
        Document result = new Document("programme", group.programme())
                .append("course", group.course())
                .append("term", group.term())
                .append("courseCode", counted == null ? null : counted.get("courseCode"))
                .append("termTitle", counted == null ? null : counted.get("termTitle"))
                .append("total", counted == null ? 0 : counted.getInteger("total"));
        Document reached = new Document();
        funnel.stages().forEach(stage -> reached.append(stage, counted == null ? 0 : counted.getInteger(stage)));
        return result.append("reached", reached);
    }

    private List<BsonField> counts() {
        List<BsonField> counts = new ArrayList<>();
        counts.add(Accumulators.sum("total", 1));
        counts.add(Accumulators.max("courseCode", "$made.courseCode"));
        counts.add(Accumulators.max("termTitle", "$made.termTitle"));
        funnel.stages().forEach(stage -> counts.add(Accumulators.sum(stage, oneIf("$made.reached." + stage))));
        return counts;
    }

    private static Document oneIf(String field) {
        return new Document("$cond", List.of(new Document("$eq", List.of(field, true)), 1, 0));
    }
}
