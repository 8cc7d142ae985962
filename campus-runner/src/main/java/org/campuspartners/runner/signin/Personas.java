package org.campuspartners.runner.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The sample people who can sign in, by the name under which a token is asked for. */
public final class Personas {

    /** The secret of every sample person: it protects nothing but a sample. */
    static final String SECRET = "campus";

    private static final String USER = "user:";
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9._@-]{1,100}");
    private static final Personas SAMPLE = read("/sample-term/personas.yaml");

    private final Map<String, Persona> people;

    /**
     * @param username the sign-in name, as the class lists have it
     * @param roles some of {@code coordinator}, {@code analyst}, {@code operator}
     * @param description who this is, in a few words
     */
    public record Persona(String username, Set<String> roles, String description) {}

    private Personas(Map<String, Persona> people) {
        this.people = people;
    }

    /** The people of {@code sample-term/personas.yaml}. */
    public static Personas sample() {
        return SAMPLE;
    }

    public List<String> names() {
        return List.copyOf(people.keySet());
    }

    /** The persona of that name; {@code user:<username>} is anybody, with the roles of the persona who has that username. */
    public Optional<Persona> named(String name) {
        if (!name.startsWith(USER)) {
            return Optional.ofNullable(people.get(name));
        }
        String username = name.substring(USER.length());
        if (!USERNAME.matcher(username).matches()) {
            return Optional.empty();
        }
        return people.values().stream()
                .filter(persona -> persona.username().equals(username))
                .findFirst()
                .or(() -> Optional.of(new Persona(username, Set.of(), "")));
    }

    private static Personas read(String resource) {
        try (InputStream in = Personas.class.getResourceAsStream(resource)) {
            Map<String, Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            Map<String, Persona> people = new LinkedHashMap<>();
            entries.forEach((name, entry) -> people.put(name, persona(name, entry)));
            return new Personas(people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Persona persona(String name, Map<String, Object> entry) {
        if (!(entry.get("username") instanceof String username)) {
            throw new IllegalArgumentException("Persona " + name + " has no username");
        }
        List<?> roles = entry.get("roles") instanceof List<?> list ? list : List.of();
        return new Persona(
                username,
                roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()),
                String.valueOf(entry.getOrDefault("is", "")));
    }
}
