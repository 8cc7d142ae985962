package org.campuspartners.analytics.campaign;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.campuspartners.analytics.group.Place;

/** The campaigns of one series, as their facts have them. */
public final class Campaigns {

    private final Series series;
    private final MongoCollection<Document> facts;

    Campaigns(Series series, MongoCollection<Document> facts) {
        this.series = series;
        this.facts = facts;
    }

    /** An insight's document begun: what the series is, how many campaigns it has, and what else is gathered over them. */
    public Document summary(BsonField... gathered) {
        List<BsonField> all =
                Stream.concat(Place.NAMES.stream(), Stream.of(gathered)).toList();
        Document summary =
                aggregate(Aggregates.group(null, all)).stream().findFirst().orElse(null);
        return Place.describe(series.group(), summary)
                .append("instrument", series.asked().instrument())
                .append("version", series.asked().version())
                .append("role", series.asked().role());
    }

    /** What comes of these stages over all its campaigns. */
    public List<Document> aggregate(Bson... stages) {
        List<Bson> pipeline = new ArrayList<>(List.of(Aggregates.match(series.facts())));
        pipeline.addAll(List.of(stages));
        return facts.aggregate(pipeline).into(new ArrayList<>());
    }

    /** How many campaigns are in one of these states. */
    public static BsonField countOf(String name, State... states) {
        List<String> words = Stream.of(states).map(State::word).toList();
        Document isOne = new Document("$in", List.of("$made.state", words));
        return Accumulators.sum(name, new Document("$cond", List.of(isOne, 1, 0)));
    }

    /** What {@link Accumulators#addToSet} gathered of a field that not every campaign has, in order. */
    public static List<String> gathered(Document summary, String name) {
        return summary.getList(name, String.class, List.of()).stream()
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
