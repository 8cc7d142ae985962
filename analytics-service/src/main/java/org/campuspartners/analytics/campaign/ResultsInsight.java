package org.campuspartners.analytics.campaign;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.chassis.insight.Insight;
import org.springframework.stereotype.Component;

/** Whole released cells of one group, role and version of an instrument, added up; of all others only how many there are. */
@Component
class ResultsInsight implements Insight {

    static final String KIND = "results";
    static final List<String> COUNTED =
            List.of("open", "closed", "released", "releasedToInvolved", "suppressed", "notOffered", "cancelled");

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Document derive(String key, MongoDatabase facts) {
        Group group = Group.ofKey(key);
        String[] parts = key.split("\\|");
        int version = Integer.parseInt(parts[5]);
        Bson cell = Filters.and(
                group.facts(KIND),
                Filters.eq("made.instrument", parts[4]),
                Filters.eq("made.version", version),
                Filters.eq("made.role", parts[6]));
        MongoCollection<Document> campaigns = facts.getCollection(CampaignFacts.COLLECTION);
        Document counted = campaigns
                .aggregate(List.of(Aggregates.match(cell), Aggregates.group(null, counts())))
                .first();
        Document result = counted == null ? new Document("total", 0) : counted;
        result.remove("_id");
        return result.append("programme", group.programme())
                .append("course", group.course())
                .append("term", group.term())
                .append("instrument", parts[4])
                .append("version", version)
                .append("role", parts[6])
                .append("items", items(campaigns, cell));
    }

    private static List<BsonField> counts() {
        List<BsonField> counts = new ArrayList<>();
        counts.add(Accumulators.sum("total", 1));
        counts.add(Accumulators.max("courseCode", "$made.courseCode"));
        counts.add(Accumulators.max("termTitle", "$made.termTitle"));
        counts.add(Accumulators.addToSet("reasons", "$made.reason"));
        counts.add(Accumulators.sum("answers", "$made.n"));
        counts.add(Accumulators.sum("invited", "$made.invited"));
        COUNTED.forEach(state -> counts.add(Accumulators.sum(
                state, new Document("$cond", List.of(new Document("$eq", List.of("$made.state", state)), 1, 0)))));
        return counts;
    }

    private static List<Document> items(MongoCollection<Document> campaigns, Bson cell) {
        return campaigns
                .aggregate(List.of(
                        Aggregates.match(Filters.and(cell, Filters.eq("made.state", "released"))),
                        Aggregates.unwind("$made.items"),
                        Aggregates.group(
                                "$made.items.item",
                                Accumulators.sum("lo", "$made.items.lo"),
                                Accumulators.sum("hi", "$made.items.hi"),
                                Accumulators.sum("n", "$made.n"),
                                Accumulators.sum("campaigns", 1)),
                        Aggregates.sort(Sorts.ascending("_id"))))
                .into(new ArrayList<>());
    }
}
