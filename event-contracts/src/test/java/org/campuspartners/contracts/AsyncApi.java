package org.campuspartners.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages that {@code asyncapi.yaml} tells subscribers of, and the files that they refer to. */
final class AsyncApi {

    private static final Path ROOT = Path.of("asyncapi.yaml");

    /**
     * @param payload the file of its schema
     * @param examples the files of its examples
     * @param headers the schema of its headers
     * @param key the schema of its record's key
     */
    record Message(String name, Path payload, List<Path> examples, JsonNode headers, JsonNode key) {}

    private AsyncApi() {}

    /** By the name that its channel gives it. */
    static Map<String, Message> messages() {
        Map<String, Message> messages = new TreeMap<>();
        ContractFiles.read(ROOT).path("channels").forEach(channel -> channel.path("messages")
                .properties()
                .forEach(entry -> messages.put(entry.getKey(), message(entry.getValue()))));
        return messages;
    }

    private static Message message(JsonNode reference) {
        Path file = file(ROOT, reference);
        JsonNode message = follow(ROOT, reference);
        List<Path> examples = new ArrayList<>();
        message.path("examples").forEach(example -> examples.add(file(file, example.path("payload"))));
        JsonNode trait = follow(file, message.path("traits").path(0));
        Path traits = file(file, message.path("traits").path(0));
        return new Message(
                message.path("name").asString(),
                file(file, message.path("payload")),
                examples,
                headers(traits, trait.path("headers")),
                trait.at("/bindings/kafka/key"));
    }

    /** The whole file as definitions, entered where the reference points. */
    private static JsonNode headers(Path from, JsonNode reference) {
        var definitions = (ObjectNode) ContractFiles.read(file(from, reference));
        String text = reference.path("$ref").asString();
        return definitions.put("$ref", text.substring(text.indexOf('#')));
    }

    private static Path file(Path from, JsonNode reference) {
        String text = reference.path("$ref").asString();
        String path = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
        return from.resolveSibling(path).normalize();
    }

    private static JsonNode follow(Path from, JsonNode reference) {
        String text = reference.path("$ref").asString();
        return ContractFiles.read(file(from, reference)).at(text.substring(text.indexOf('#') + 1));
    }
}
