package org.campuspartners.feedback.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.campuspartners.feedback.Samples;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.campuspartners.feedback.instrument.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An item in two instruments that ask the same people about the same thing would be in two cells; their difference is a person. */
class T10NothingIsAskedTwiceTest {

    private static final Instrument ONE = Samples.instrument("one-form", Asks.UNIT, Role.LEARNER);

    @Test
    void an_item_in_two_instruments_that_ask_the_same_people_is_refused() {
        Instrument other = Samples.instrument("other-form", Asks.UNIT, Role.LEARNER);
        assertThatThrownBy(() -> new Instruments(List.of(ONE, other))).hasMessageContaining("asked by another");
        assertThatThrownBy(() -> new Instruments(List.of(ONE, ONE))).hasMessageContaining("version 1 is there twice");
        assertThat(new Instruments(List.of(ONE, Samples.LEARNERS)).newest()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One.", "one", " ONE ! "})
    void the_same_question_under_another_id_is_refused_as_well(String text) {
        Instrument other = asking("other-form", text);
        assertThatThrownBy(() -> new Instruments(List.of(ONE, other))).hasMessageContaining("asked by another");
    }

    @Test
    void a_later_version_asks_the_same_again_and_others_ask_something_else() {
        Instrument later = new Instrument(
                ONE.id(),
                2,
                ONE.title(),
                ONE.asks(),
                ONE.role(),
                ONE.scale(),
                ONE.items(),
                ONE.licence(),
                ONE.citation());
        assertThat(new Instruments(List.of(ONE, later, asking("other-form", "Something else."))).newest())
                .hasSize(2);
    }

    /** Until there are readers of texts, no instrument has any: a pool must not, and nothing else may yet. */
    @ParameterizedTest
    @ValueSource(strings = {"unit", "reading-week", "programme-term"})
    void an_instrument_with_text_is_refused(String asks) {
        String file = """
                {"id": "mine", "version": 1, "title": "Mine", "asks": "%s", "role": "learner",
                 "scale": {"lowest": 1, "highest": 5, "labels": ["a", "b", "c", "d", "e"]},
                 "items": [{"id": "first", "text": "First.", "freeText": true}],
                 "licence": "CC0", "citation": "Me"}
                """.formatted(asks);
        assertThatThrownBy(() -> InstrumentFile.read("mine.v1.json", file.getBytes(UTF_8)))
                .isInstanceOf(BadInstrument.class)
                .hasMessageContaining("freeText");
    }

    private static Instrument asking(String id, String text) {
        return new Instrument(
                id,
                1,
                ONE.title(),
                ONE.asks(),
                ONE.role(),
                ONE.scale(),
                List.of(new Item("another-id", text, false, Optional.empty())),
                ONE.licence(),
                ONE.citation());
    }
}
