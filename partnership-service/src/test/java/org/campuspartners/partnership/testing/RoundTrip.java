package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.chassis.aggregate.AggregateType;
import tools.jackson.databind.json.JsonMapper;

/** Writes states as their documents hold them, and reads them back. */
public final class RoundTrip {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RoundTrip() {}

    public static <S, C, E> void ofEveryState(AggregateType<S, C, E> type, List<E> events, Class<S> stateType) {
        S state = type.decider().initial();
        for (E event : events) {
            state = type.decider().evolve(state, event);
            Map<?, ?> document = JSON.convertValue(state, Map.class);
            assertThat(JSON.convertValue(document, stateType)).isEqualTo(state);
            assertThat(document.get("stage")).isInstanceOf(String.class);
        }
    }
}
