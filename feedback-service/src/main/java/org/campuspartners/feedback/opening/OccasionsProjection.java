package org.campuspartners.feedback.opening;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.campuspartners.chassis.consume.Projection;
import org.campuspartners.chassis.consume.Stored;
import org.campuspartners.chassis.event.Event;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps what the partnerships' events say of occasions to ask about, and of who is active in which programme's term. */
@Component
class OccasionsProjection implements Projection {

    static final String NAME = "occasions";

    private static final Set<String> OCCASIONS = Set.of("unit.co-taught.v1", "discussion.led.v1");
    private static final String ACTIVATED = "partnership.activated.v1";
    private static final List<String> CONTEXT =
            List.of("partnership", "programme", "course", "courseCode", "class", "term", "termTitle");

    private final ObjectProvider<Opening> opening;

    OccasionsProjection(ObjectProvider<Opening> opening) {
        this.opening = opening;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(new IndexModel(Indexes.ascending("made.termEnds"), new IndexOptions().sparse(true)));
    }

    @Override
    public String topic() {
        return "partnership.events";
    }

    @Override
    public String group() {
        return "feedback-service-occasions";
    }

    @Override
    public boolean knows(String type) {
        return OCCASIONS.contains(type) || type.equals(ACTIVATED);
    }

    @Override
    public Document apply(Document made, Event event) {
        made.append("sequence", event.sequence()).append("context", context(event));
        Document needs = new Document(
                "partnership/" + event.data().required("partnership").asString(), sequence(event, "partnership"));
        if (event.type().equals(ACTIVATED)) {
            return made.append("needs", needs)
                    .append("termEnds", event.data().required("termEnds").asString());
        }
        return made.append(
                "needs", needs.append("class/" + event.data().required("class").asString(), sequence(event, "class")));
    }

    private static Document context(Event event) {
        Document context = new Document();
        CONTEXT.forEach(
                field -> context.append(field, event.data().required(field).asString()));
        return context;
    }

    private static long sequence(Event event, String list) {
        return event.data().required("directory").required(list).asLong();
    }

    /** What is about an occasion is asked about at once; a pool waits for its term's end. */
    @Override
    public void follow(List<Stored> stored) {
        stored.stream()
                .filter(OccasionsProjection::isOccasion)
                .map(Occasion::of)
                .forEach(occasion -> opening.getObject().ask(occasion));
    }

    /** Whether it is something to ask a class about, rather than a partnership. */
    static boolean isOccasion(Stored stored) {
        return stored.made().containsKey("needs") && !stored.made().containsKey("termEnds");
    }
}
