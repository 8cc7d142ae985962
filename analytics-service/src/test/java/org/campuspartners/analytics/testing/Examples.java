package org.campuspartners.analytics.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the contract, whole records. */
public final class Examples {

    private static final String FOLDER = "classpath*:/contracts/examples/";
    private static final String DIRECTORY = "directory.";

    private Examples() {}

    /** A record of the contract: its own headers, key and data. */
    public record Example(String type, String name, JsonNode record) {

        public ObjectNode data() {
            return (ObjectNode) record.path("data").deepCopy();
        }

        public String topic() {
            return header("ce_source").equals("/feedback-service") ? "feedback.events" : "partnership.events";
        }

        public String header(String header) {
            return record.path("headers").path(header).asString();
        }

        public String subjectType() {
            String subject = header("ce_subject");
            return subject.substring(0, subject.indexOf('/'));
        }

        @Override
        public String toString() {
            return type + "/" + name;
        }
    }

    /** All that come on the topics that this service reads. */
    public static Stream<Example> all() {
        return find("*/*.json").filter(example -> !example.type().startsWith(DIRECTORY));
    }

    public static Example of(String type, String name) {
        return find(type + "/" + name + ".json").findFirst().orElseThrow();
    }

    private static Stream<Example> find(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FOLDER + pattern))
                    .map(Examples::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example read(Resource resource) {
        try {
            String[] path = resource.getURL().getPath().split("/");
            String file = path[path.length - 1];
            return new Example(
                    path[path.length - 2],
                    file.substring(0, file.length() - ".json".length()),
                    JsonMapper.shared().readTree(resource.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
