package org.campuspartners.chassis.security;

import java.net.URI;
import java.net.http.HttpRequest;
import org.campuspartners.chassis.sample.SampleService;
import org.campuspartners.chassis.sample.SampleTest;
import org.campuspartners.chassis.testing.BackingServices;
import org.campuspartners.chassis.testing.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("processes")
class SignInServerAwayIT {

    private static final String JWT = "--spring.security.oauth2.resourceserver.jwt.";

    @ParameterizedTest
    @ValueSource(strings = {"issuer-uri=http://localhost:1", "jwk-set-uri=http://localhost:1/jwks"})
    void a_sign_in_server_that_is_away_is_a_503_for_those_who_bring_a_token(String away) {
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(SampleService.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=sample-service",
                        "--spring.mongodb.uri=" + BackingServices.standIn().uri("sample"),
                        JWT + away)) {
            URI who = URI.create(
                    "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + "/api/who");
            SampleTest.problem(
                    HttpRequest.newBuilder(who)
                            .header("Authorization", TestTokens.of("ada").bearer()),
                    503,
                    "sign-in-unavailable");
            SampleTest.problem(HttpRequest.newBuilder(who), 401, "unauthenticated");
        }
    }
}
