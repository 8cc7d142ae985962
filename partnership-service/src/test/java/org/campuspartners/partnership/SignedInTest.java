package org.campuspartners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.partnership.testing.RunningService;
import org.junit.jupiter.api.Test;

/** Nothing of the API can be had without a token that is good here. */
class SignedInTest extends RunningService {

    private record Call(String method, String path) {}

    @Test
    void every_operation_asks_for_a_token() {
        List<Call> calls = everyCall();
        assertThat(calls).hasSizeGreaterThan(30);
        assertThat(calls)
                .allSatisfy(call -> send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.path()))
                                .method(call.method(), HttpRequest.BodyPublishers.noBody()))
                        .refused(401, "unauthenticated"));
    }

    @Test
    void a_token_that_is_expired_or_not_for_this_campus_opens_nothing() {
        TestTokens expired = coordinator().expires(Instant.now().minusSeconds(3600));
        for (TestTokens bad : List.of(
                expired,
                coordinator().audience("another-system"),
                coordinator().issuer("https://another.example"),
                coordinator().signedByAnother())) {
            for (String path : List.of("/api/me", "/api/people", "/api/partnerships", "/api/units/x")) {
                get(bad, path).refused(401, "token-invalid");
            }
        }
    }

    @Test
    void what_an_operator_may_do_nobody_else_may() {
        for (Call call : everyCall()) {
            if (call.path().startsWith("/api/operator")) {
                send(to(coordinator(), call.path()).method(call.method(), HttpRequest.BodyPublishers.noBody()))
                        .refused(403, "forbidden");
            }
        }
    }

    private List<Call> everyCall() {
        List<Call> calls = new ArrayList<>();
        OpenApiDocument.of("partnership-service", port)
                .json()
                .path("paths")
                .forEachEntry((path, operations) -> operations
                        .propertyNames()
                        .forEach(method -> calls.add(
                                new Call(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", "1")))));
        return calls;
    }
}
