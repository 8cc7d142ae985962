package org.campuspartners.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.campuspartners.chassis.testing.BackingServices;
import org.junit.jupiter.api.Test;

class FunnelInsightTest {

    private static final String LAW = "units|law|c7|t1";
    private static final String LATER = "units|law|c7|t2";
    private static final String POOL = "units|law|-|t1";
    private static final String EMPTY = "units|law|c8|t1";

    private final MongoDatabase database = BackingServices.mongo().freshDatabase();
    private final FunnelInsight units = new FunnelInsight(Funnel.UNITS);

    private void fact(String course, String term, String... reached) {
        Document stages = new Document();
        List.of(reached).forEach(stage -> stages.append(stage, true));
        Document made = new Document("kind", "units").append("programme", "law");
        if (course != null) {
            made.append("course", course).append("courseCode", "LAW-" + course);
        }
        database.getCollection(StageFacts.COLLECTION)
                .insertOne(new Document("made", made.append("term", term).append("reached", stages)));
    }

    private Document alone(String key) {
        return units.derive(key, database::getCollection);
    }

    @Test
    void groups_that_are_derived_together_come_out_as_each_does_alone() {
        fact("c7", "t1", "offered");
        fact("c7", "t1", "offered", "co-planned");
        fact("c7", "t1", "offered", "co-planned");
        fact("c7", "t2", "offered");
        fact(null, "t1", "offered", "co-planned", "approved");

        Map<String, Document> together = units.derive(List.of(LAW, LATER, POOL, EMPTY), database::getCollection);

        assertThat(together)
                .isEqualTo(Map.of(LAW, alone(LAW), LATER, alone(LATER), POOL, alone(POOL), EMPTY, alone(EMPTY)));
        assertThat(together.get(LAW))
                .isEqualTo(new Document("total", 3)
                        .append("courseCode", "LAW-c7")
                        .append("termTitle", null)
                        .append("programme", "law")
                        .append("course", "c7")
                        .append("term", "t1")
                        .append("reached", reached(3, 2, 0)));
        assertThat(together.get(LATER)).containsEntry("reached", reached(1, 0, 0));
        assertThat(together.get(POOL))
                .containsEntry("reached", reached(1, 1, 1))
                .containsEntry("course", null);
        assertThat(together.get(EMPTY)).containsEntry("total", 0).containsEntry("reached", reached(0, 0, 0));
    }

    private static Document reached(int offered, int coPlanned, int approved) {
        return new Document("offered", offered)
                .append("co-planned", coPlanned)
                .append("approved", approved)
                .append("co-taught", 0)
                .append("debriefed", 0);
    }
}
