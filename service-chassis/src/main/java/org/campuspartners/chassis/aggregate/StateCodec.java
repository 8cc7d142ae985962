package org.campuspartners.chassis.aggregate;

import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** States as documents. Fields that newer code has dropped are ignored, so that older documents still read. */
final class StateCodec {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StateCodec() {}

    @SuppressWarnings("unchecked")
    static Document toDocument(Object state) {
        return new Document(MAPPER.convertValue(state, Map.class));
    }

    static <S> S toState(Document document, Class<S> type) {
        return MAPPER.convertValue(document, type);
    }
}
