package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.campuspartners.chassis.aggregate.AggregateType;
import org.campuspartners.chassis.aggregate.Publication;
import org.campuspartners.chassis.aggregate.Publication.PublicEvent;
import org.campuspartners.chassis.aggregate.Publication.StateRecord;
import org.campuspartners.chassis.event.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the outside hears of a run of events, each checked against its contract. */
public final class Published {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Contracts contracts = new Contracts();
    private final List<String> types = new ArrayList<>();
    private final List<JsonNode> data = new ArrayList<>();

    /** Publishes what follows from the events, one after the other. */
    public static <S, C, E> Published of(AggregateType<S, C, E> type, String id, List<E> events) {
        Published published = new Published();
        S state = type.decider().initial();
        for (E event : events) {
            state = type.decider().evolve(state, event);
            List<Publication> publications = type.publications(id, state, event);
            assertThat(publications.stream()
                            .filter(PublicEvent.class::isInstance)
                            .count())
                    .isLessThanOrEqualTo(1);
            publications.forEach(published::add);
        }
        return published;
    }

    private void add(Publication publication) {
        switch (publication) {
            case PublicEvent event -> add(event.type(), event.data());
            case StateRecord record -> add(record.type(), record.data());
        }
    }

    private void add(String type, Object content) {
        JsonNode json = JSON.valueToTree(content);
        contracts.check(type, json);
        types.add(type);
        data.add(json);
    }

    public List<String> types() {
        return types;
    }

    public JsonNode dataOf(String type) {
        return data.get(types.indexOf(type));
    }
}
