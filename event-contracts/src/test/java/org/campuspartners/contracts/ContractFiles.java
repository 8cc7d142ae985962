package org.campuspartners.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts as they lie in this module's folder. */
final class ContractFiles {

    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private ContractFiles() {}

    /** By type, such as {@code unit.offered.v1}. */
    static Map<String, JsonNode> schemas() {
        return schemasIn("schemas");
    }

    /** Those that subscribers build on. */
    static Map<String, JsonNode> released() {
        return schemasIn("released");
    }

    /** By their path below {@code examples}, such as {@code unit.offered.v1/unit.json}. */
    static Map<String, JsonNode> examples() {
        Path folder = Path.of("examples");
        return in(folder, 2, path -> folder.relativize(path).toString());
    }

    static JsonNode read(Path path) {
        return path.toString().endsWith(".yaml") ? YAML.readTree(path) : JSON.readTree(path);
    }

    private static Map<String, JsonNode> schemasIn(String folder) {
        return in(Path.of(folder), 1, path -> path.getFileName().toString().replace(SCHEMA, ""));
    }

    private static Map<String, JsonNode> in(Path folder, int depth, Function<Path, String> name) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(name, ContractFiles::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
