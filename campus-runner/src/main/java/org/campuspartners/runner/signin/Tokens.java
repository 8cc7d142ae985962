package org.campuspartners.runner.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.campuspartners.runner.process.CampusProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bearer tokens of the sample people, good for every service. A token is asked for once, and again before it expires. */
public final class Tokens {

    private static final Duration SPARE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI signIn;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /** @param signIn address of the sign-in server */
    public Tokens(URI signIn) {
        this.signIn = signIn;
    }

    /**
     * The token of a persona, or of {@code user:<username>}: anybody by sign-in name, with no role beyond a persona's of the
     * same name.
     *
     * @throws CampusProblem if there is no such persona, or the sign-in server does not answer
     */
    public String of(String persona) {
        return held.compute(
                        persona,
                        (name, token) -> token != null && token.until().isAfter(Instant.now()) ? token : issued(name))
                .value();
    }

    private Token issued(String persona) {
        String form = "grant_type=client_credentials&client_secret=" + Personas.SECRET + "&client_id="
                + URLEncoder.encode(persona, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(signIn + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CampusProblem("Sign-in does not answer at " + signIn + ". Is the campus up? ./campus status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CampusProblem("Interrupted while waiting for sign-in at " + signIn, e);
        }
        if (response.statusCode() == 401) {
            throw new CampusProblem("Nobody here is called \"" + persona + "\". There are: "
                    + String.join(", ", Personas.sample().names()) + ", and user:<username>");
        }
        if (response.statusCode() != 200) {
            throw new CampusProblem("Sign-in at " + signIn + " answered " + response.statusCode());
        }
        JsonNode token = JSON.readTree(response.body());
        return new Token(
                token.path("access_token").asString(),
                Instant.now().plusSeconds(token.path("expires_in").asLong()).minus(SPARE));
    }
}
