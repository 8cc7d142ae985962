package org.campuspartners.feedback.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.campuspartners.feedback.answer.domain.Form;
import org.campuspartners.feedback.instrument.domain.Instrument;

/** What somebody answers: a value of the scale by item; an item that is null or left out is a blank. */
record MyAnswer(
        @NotNull
        @Size(max = Instrument.MOST_ITEMS)
        @Schema(
                description = "Item to a value of the instrument's scale; null, or left out, is a blank.",
                example = "{\"unit-aims\": 4, \"unit-lost\": 2}")
        Map<String, Integer> answers) {

    Form form() {
        return new Form(answers.entrySet().stream()
                .filter(entry -> Objects.nonNull(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "MyAnswer";
    }
}
