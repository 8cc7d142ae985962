package org.campuspartners.partnership.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command that would be done, if it were not for one field. */
public record OneFieldWrong(Somebody who, String method, String path, Map<String, ?> rightly) {

    private static final Pattern LONG = Pattern.compile("\\{(\\d+) long}");

    private Answer answer(String field, String value, long seen) {
        Map<String, Object> content = new TreeMap<>(rightly);
        if (value.equals("nothing")) {
            content.remove(field);
        } else {
            content.put(field, "VALUE");
        }
        String json = JsonMapper.shared()
                .writeValueAsString(content)
                .replace(
                        "\"VALUE\"",
                        LONG.matcher(value)
                                .replaceAll(found -> '"' + "x".repeat(Integer.parseInt(found.group(1))) + '"'));
        return who.asks(method, path).with(json).underAnyKey().havingSeen(seen).answer();
    }

    /**
     * Refused so, with nothing changed of what it was about.
     *
     * @param value in JSON; {@code {201 long}} stands for a text of that many letters, {@code nothing} leaves the field out
     * @param named the field at fault, as the answer names it
     */
    public void isRefused(
            Somebody coordinator, Subject subject, String field, String value, int status, String code, String named) {
        JsonNode before = coordinator.state(subject);

        answer(field, value, before.path("version").asLong())
                .refused(status, code)
                .naming(named);

        assertThat(coordinator.state(subject)).isEqualTo(before);
    }
}
