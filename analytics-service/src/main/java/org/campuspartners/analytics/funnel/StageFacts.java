package org.campuspartners.analytics.funnel;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.campuspartners.analytics.group.Group;
import org.campuspartners.analytics.group.Key;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.event.Event;

/** Keeps which stages each partnership, unit and reading week has reached. */
final class StageFacts implements Projection {

    static final String COLLECTION = "facts_stages";

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public String topic() {
        return "partnership.events";
    }

    @Override
    public String group() {
        return "analytics-service-stages";
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(Indexes.ascending("made.kind"), Indexes.ascending(Group.PATHS))));
    }

    @Override
    public boolean knows(String type) {
        return Funnel.all().anyMatch(funnel -> funnel.stage(type).isPresent());
    }

    @Override
    public Document apply(Document made, Event event) {
        Funnel funnel = Funnel.ofSubject(event.subjectType()).orElseThrow();
        Document reached = made.get("reached", new Document());
        reached.append(funnel.stage(event.type()).orElseThrow(), true);
        Group.note(made, event);
        return made.append("kind", funnel.kind()).append("reached", reached);
    }

    @Override
    public Set<String> groups(Document made) {
        return Set.of(Key.of(made.getString("kind"), Group.of(made).about()));
    }
}
