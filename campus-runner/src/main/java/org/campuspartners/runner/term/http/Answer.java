package org.campuspartners.runner.term.http;

import tools.jackson.databind.JsonNode;

/** What a service answered: a 2xx with its body. */
public record Answer(int status, JsonNode body) {

    public String text(String field) {
        return body.path(field).asString("");
    }

    public long version() {
        return body.path("version").asLong();
    }
}
