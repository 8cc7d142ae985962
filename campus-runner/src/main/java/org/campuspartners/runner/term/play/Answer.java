package org.campuspartners.runner.term.play;

import tools.jackson.databind.JsonNode;

/** What a service answered: a 2xx with its body. */
record Answer(int status, JsonNode body) {

    String text(String field) {
        return body.path(field).asString("");
    }

    long version() {
        return body.path("version").asLong();
    }
}
