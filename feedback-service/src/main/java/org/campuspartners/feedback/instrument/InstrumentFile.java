package org.campuspartners.feedback.instrument;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.campuspartners.feedback.instrument.domain.Role;
import org.campuspartners.feedback.instrument.domain.Scale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An instrument as its file has it; whatever is missing or unknown makes the file bad. */
record InstrumentFile(
        String id,
        int version,
        String title,
        String asks,
        String role,
        Scale scale,
        List<Question> items,
        String licence,
        String citation) {

    record Question(String id, String text, boolean reversed, String benefit) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Instrument read(String name, byte[] content) {
        InstrumentFile file;
        try {
            file = JSON.readValue(content, InstrumentFile.class);
        } catch (JacksonException e) {
            throw new BadInstrument(name, List.of(e.getOriginalMessage()));
        }
        if (file == null) {
            throw new BadInstrument(name, List.of("it is empty"));
        }
        return file.instrument(name);
    }

    private Instrument instrument(String name) {
        if (Stream.of(id, title, asks, role, scale, items, licence, citation).anyMatch(Objects::isNull)
                || scale.labels() == null
                || items.stream().anyMatch(item -> item == null || item.id() == null || item.text() == null)) {
            throw new BadInstrument(
                    name,
                    List.of("it needs id, version, title, asks, role, scale, items (each with id and text),"
                            + " licence and citation"));
        }
        Instrument instrument = new Instrument(
                id,
                version,
                title,
                asks(name),
                Role.of(role).orElseThrow(() -> new BadInstrument(name, List.of("role must be learner or educator"))),
                scale,
                items.stream()
                        .map(q -> new Item(q.id(), q.text(), q.reversed(), Optional.ofNullable(q.benefit())))
                        .toList(),
                licence,
                citation);
        if (!instrument.problems().isEmpty()) {
            throw new BadInstrument(name, instrument.problems());
        }
        return instrument;
    }

    private Asks asks(String name) {
        return Stream.of(Asks.values())
                .filter(each -> each.word().equals(asks))
                .findFirst()
                .orElseThrow(
                        () -> new BadInstrument(name, List.of("asks must be unit, reading-week or programme-term")));
    }
}
