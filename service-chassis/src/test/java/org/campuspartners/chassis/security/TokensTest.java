package org.campuspartners.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokensTest extends SampleTest {

    private HttpRequest.Builder with(String path, String authorization) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", authorization);
    }

    private HttpRequest.Builder who(TestTokens token) {
        return with("/api/who", token.bearer());
    }

    @Test
    void a_caller_is_the_sign_in_name_in_lower_case_and_the_roles_of_the_token() {
        JsonNode who = read(send(who(TestTokens.of(" Ada.L ").roles("coordinator", "analyst"))));
        assertThat(who.path("signIn").asString()).isEqualTo("ada.l");
        assertThat(who.path("roles").toString()).isEqualTo("[\"analyst\",\"coordinator\"]");
    }

    static Stream<Named<UnaryOperator<TestTokens>>> faults() {
        Instant now = Instant.now();
        return Stream.of(
                fault("signed by another key", TestTokens::signedByAnother),
                fault("of a key that is not published", token -> token.keyId("another-key")),
                fault("signed with the public key for a secret", TestTokens::signedWithThePublicKey),
                fault("that brings its key along", TestTokens::bringingItsKey),
                fault("another issuer", token -> token.issuer("http://localhost:1")),
                fault("no issuer", token -> token.issuer(null)),
                fault("another audience", token -> token.audience("another-system")),
                fault("no audience", token -> token.with("aud", null)),
                fault("expired", token -> token.expires(now.minus(Duration.ofMinutes(2)))),
                fault("never expires", token -> token.expires(null)),
                fault("not valid yet", token -> token.notBefore(now.plus(Duration.ofMinutes(5)))),
                fault("without a subject", token -> token.with("sub", null)),
                fault("with an empty subject", token -> token.with("sub", "")),
                fault("without a sign-in name", token -> token.with("preferred_username", null)),
                fault("with an empty sign-in name", token -> token.with("preferred_username", " ")),
                fault("with a sign-in name that is a list", token -> token.with("preferred_username", List.of("ada"))));
    }

    private static Named<UnaryOperator<TestTokens>> fault(String name, UnaryOperator<TestTokens> change) {
        return Named.of(name, change);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_token_that_is_not_valid_here_is_a_401(UnaryOperator<TestTokens> fault) {
        problem(who(fault.apply(TestTokens.of("ada"))), 401, "token-invalid");
    }

    @Test
    void a_token_that_nobody_signed_is_a_401() {
        problem(with("/api/who", "Bearer " + TestTokens.of("ada").unsigned()), 401, "token-invalid");
        String[] parts = TestTokens.of("ada").token().split("\\.");
        problem(with("/api/who", "Bearer " + parts[0] + "." + parts[1] + "."), 401, "token-invalid");
    }

    @Test
    void a_token_with_another_body_than_was_signed_is_a_401() {
        String[] parts = TestTokens.of("ada").token().split("\\.");
        String body = new String(Base64.getUrlDecoder().decode(parts[1])).replace("\"ada\"", "\"eve\"");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes());
        problem(with("/api/who", "Bearer " + parts[0] + "." + forged + "." + parts[2]), 401, "token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer a.b.c"})
    void nonsense_for_a_token_is_a_401(String authorization) {
        problem(with("/api/who", authorization), 401, "token-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer  ", "bearer", "Bearer a b"})
    void a_header_without_a_token_in_it_is_a_400_or_a_401(String authorization) {
        HttpResponse<String> response = send(with("/api/who", authorization));
        assertThat(response.statusCode()).as(response.body()).isIn(400, 401);
        assertThat(read(response).path("type").asString()).contains("/problems/");
    }

    @Test
    void two_tokens_are_one_too_many_whoever_they_are_of() {
        String ada = TestTokens.of("ada").bearer();
        String eve = TestTokens.of("eve").bearer();
        problem(with("/api/who", ada).header("Authorization", eve), 400, "token-malformed");
        problem(with("/api/who", ada).header("Authorization", ada), 400, "token-malformed");
    }

    /** Addresses are logged. */
    @Test
    void a_token_in_the_address_or_in_a_form_is_not_looked_at() {
        String token = TestTokens.of("ada").token();
        problem(HttpRequest.newBuilder(uri("/api/who?access_token=" + token)), 401, "unauthenticated");
        problem(
                HttpRequest.newBuilder(uri("/api/notes"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("access_token=" + token)),
                401,
                "unauthenticated");
        problem(
                HttpRequest.newBuilder(uri("/api/who")).header("Cookie", "Authorization=" + token),
                401,
                "unauthenticated");
    }

    @Test
    void without_a_token_the_answer_is_401_and_says_what_to_send() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/who"));
        problem(request, 401, "unauthenticated");
        assertThat(send(request).headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer");
        problem(with("/api/who", "Basic YTpi"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/api/nowhere", "/error", "/actuator", "/actuator/env", "/actuator/prometheus"})
    void everything_is_closed_unless_it_is_opened(String path) {
        problem(HttpRequest.newBuilder(uri(path)), 401, "unauthenticated");
    }

    @Test
    void a_body_is_not_read_for_somebody_without_a_token() {
        problem(
                HttpRequest.newBuilder(uri("/api/notes")).POST(BodyPublishers.ofByteArray(new byte[200_000])),
                401,
                "unauthenticated");
    }

    @Test
    void a_method_is_for_those_whose_role_it_names() {
        problem(to("/api/for-coordinators"), 403, "forbidden");
        assertThat(send(with(
                                "/api/for-coordinators",
                                TestTokens.of("c").roles("coordinator").bearer()))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/operator/flow",
                "/api/operator/pending",
                "/api/operator/clock",
                "/actuator/prometheus",
                "/actuator/env"
            })
    void what_is_an_operators_is_closed_to_others(String path) {
        problem(with(path, TestTokens.of("c").roles("coordinator", "analyst").bearer()), 403, "forbidden");
    }

    @Test
    void roles_of_another_form_grant_nothing() {
        problem(
                with(
                        "/api/operator/flow",
                        TestTokens.of("c").with("roles", "operator").bearer()),
                403,
                "forbidden");
        problem(
                with(
                        "/api/operator/flow",
                        TestTokens.of("c")
                                .with("roles", Map.of("operator", true))
                                .bearer()),
                403,
                "forbidden");
        problem(
                with(
                        "/api/operator/flow",
                        TestTokens.of("c").with("scope", "operator").bearer()),
                403,
                "forbidden");
    }
}
