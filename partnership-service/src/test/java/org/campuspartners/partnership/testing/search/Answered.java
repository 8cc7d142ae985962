package org.campuspartners.partnership.testing.search;

import java.net.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the tests were answered. */
final class Answered {

    private final Findings findings;

    Answered(Findings findings) {
        this.findings = findings;
    }

    void hear(HttpResponse<String> answer) {
        String place = "answer to " + answer.request().method() + " "
                + answer.request().uri().getPath();
        answer.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> findings.heard(place, "the header " + name, value)));
        if (Planted.in(answer.body())) {
            look(place, "", json(answer.body()));
        }
    }

    private void look(String place, String field, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                findings.heard(place, "", entry.getKey());
                look(place, entry.getKey(), entry.getValue());
            });
        } else if (node.isArray()) {
            node.forEach(one -> look(place, field, one));
        } else {
            findings.heard(place, field, node.asString());
        }
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException noJson) {
            return JsonMapper.shared().getNodeFactory().stringNode(body);
        }
    }
}
