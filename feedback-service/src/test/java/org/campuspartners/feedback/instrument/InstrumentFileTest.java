package org.campuspartners.feedback.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class InstrumentFileTest {

    private static final String SOUND = """
            {"id": "mine", "version": 1, "title": "Mine", "asks": "unit", "role": "learner",
             "scale": {"lowest": 1, "highest": 5, "labels": ["a", "b", "c", "d", "e"]},
             "items": [{"id": "first", "text": "First."}, {"id": "second", "text": "Second.", "reversed": true}],
             "licence": "CC0", "citation": "Me"}
            """;

    @Test
    void the_shipped_ones_ask_for_every_benefit_and_reverse_an_item_each() throws IOException {
        Instruments shipped = shipped();

        assertThat(shipped.newest())
                .extracting(Instrument::id)
                .containsExactly("discussion-feedback", "outcomes-educator", "outcomes-learner", "unit-feedback");
        assertThat(shipped.newest()).allSatisfy(instrument -> {
            assertThat(instrument.items()).anyMatch(Item::reversed);
            assertThat(instrument.citation()).isNotBlank();
        });
        for (String outcome : List.of("outcomes-learner", "outcomes-educator")) {
            Set<String> benefits = new HashSet<>();
            shipped.newest(outcome).orElseThrow().items().forEach(item -> item.benefit()
                    .ifPresent(benefits::add));
            assertThat(benefits).isEqualTo(Instrument.BENEFITS);
        }
    }

    @Test
    void a_sound_file_is_read() {
        Instrument read = read(SOUND);
        assertThat(read.items())
                .containsExactly(
                        new Item("first", "First.", false, Optional.empty()),
                        new Item("second", "Second.", true, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"licence\": \"CC0\"      | \"licence\": \"\"          | licence is missing",
                "\"citation\": \"Me\"      | \"citation\": null         | it needs id",
                "\"highest\": 5            | \"highest\": 7             | scale must run from 1 to 5",
                "\"version\": 1            | \"version\": 0             | version must be 1 to 1000",
                "\"second\"                | \"first\"                  | item 'first' is there twice",
                "\"unit\"                  | \"everything\"             | asks must be",
                "\"learner\"               | \"dean\"                   | role must be",
                "\"learner\"               | \"educator\"               | never about one occasion",
                "\"mine\"                  | \"Mine Own\"               | id must be a slug",
                "\"reversed\": true        | \"benefit\": \"wealth\"    | measures no known benefit",
                "\"reversed\": true        | \"freeText\": true         | Unrecognized property",
                "\"text\": \"First.\"      | \"text\": \" \"            | has no text",
                "\"title\": \"Mine\"       | \"title\": \"a\", \"title\": \"b\" | Duplicate",
            })
    void a_bad_file_is_refused_in_one_line_that_names_it(String sound, String bad, String reason) {
        assertThat(SOUND).contains(sound);
        assertThatThrownBy(() -> read(SOUND.replace(sound, bad)))
                .isInstanceOf(BadInstrument.class)
                .hasMessageStartingWith("Instrument mine.v1.json can't be used: ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}", "{\"items\": [null]}"})
    void what_is_no_instrument_at_all_is_refused(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(BadInstrument.class);
    }

    private static Instrument read(String content) {
        return InstrumentFile.read("mine.v1.json", content.getBytes(UTF_8));
    }

    private static Instruments shipped() throws IOException {
        return new InstrumentConfiguration()
                .instruments(new PathMatchingResourcePatternResolver(), BackingServices.freshDatabase(), "");
    }
}
