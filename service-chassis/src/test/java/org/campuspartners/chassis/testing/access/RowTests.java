package org.campuspartners.chassis.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.PlainHttp;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a row: all that is refused is refused on the same thing, and all that is done is done on one of its own. */
final class RowTests {

    private static final String PROBLEMS = "https://campuspartners.org/problems/";

    private final AccessTable.Row row;
    private final Supplier<Attempt> anew;
    private final Map<String, String> bearers;
    private final OpenApiDocument document;

    private Attempt shared;

    RowTests(AccessTable.Row row, Supplier<Attempt> anew, Map<String, String> bearers, OpenApiDocument document) {
        this.row = row;
        this.anew = anew;
        this.bearers = bearers;
        this.document = document;
    }

    Stream<DynamicTest> all() {
        return row.cells().entrySet().stream()
                .map(cell -> dynamicTest(
                        cell.getKey() + ": " + cell.getValue(), () -> comesOfIt(cell.getKey(), cell.getValue())));
    }

    private void comesOfIt(String persona, Verdict verdict) {
        boolean changes = verdict == Verdict.DONE && !row.operation().method().equals("GET");
        Attempt attempt = changes ? anew.get() : shared();
        Object before = attempt.state().get();

        HttpResponse<String> answer = send(attempt, attempt.request().copy(), persona);

        if (!changes) {
            assertThat(attempt.state().get()).as("how it is afterwards").isEqualTo(before);
        }
        assertThat(verdict.statuses()).as(answer.body()).contains(answer.statusCode());
        assertThat(document.responses().get(row.operation().toString()))
                .as("what the API's document says it answers")
                .contains(Integer.toString(answer.statusCode()));
        attempt.listed().ifPresent(id -> assertThat(answer.body().contains('"' + id + '"'))
                .as(answer.body())
                .isEqualTo(verdict == Verdict.DONE));
        switch (verdict) {
            case UNAUTHENTICATED -> assertThat(code(answer)).isEqualTo("unauthenticated");
            case FORBIDDEN -> assertThat(code(answer)).isEqualTo(row.forbiddenAs());
            case HIDDEN -> saysWhatIsSaidOfWhatIsNotThere(attempt, persona, answer);
            case REFUSED -> assertThat(code(answer)).isNotEmpty();
            case DONE, LEFT_OUT -> assertThat(answer.body()).doesNotContain(PROBLEMS);
        }
    }

    private void saysWhatIsSaidOfWhatIsNotThere(Attempt attempt, String persona, HttpResponse<String> answer) {
        HttpRequest request = attempt.request().build();
        HttpResponse<String> nowhere =
                send(attempt, attempt.request().copy().uri(row.operation().nowhere(request.uri())), persona);
        assertThat(nowhere.statusCode()).isEqualTo(answer.statusCode());
        assertThat(code(nowhere)).isEqualTo(code(answer));
        assertThat(read(nowhere).path("detail")).isEqualTo(read(answer).path("detail"));
    }

    private Attempt shared() {
        shared = shared == null ? anew.get() : shared;
        return shared;
    }

    private HttpResponse<String> send(Attempt attempt, HttpRequest.Builder request, String persona) {
        request.setHeader("Idempotency-Key", UUID.randomUUID().toString());
        if (!persona.equals(AccessTable.NOBODY)) {
            String bearer = attempt.people().getOrDefault(persona, bearers.get(persona));
            assertThat(bearer).as("what %s sends", persona).isNotNull();
            request.setHeader("Authorization", bearer);
        }
        return PlainHttp.send(request);
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        String type = read(answer).path("type").asString("");
        assertThat(type).startsWith(PROBLEMS);
        return type.substring(PROBLEMS.length());
    }

    private static JsonNode read(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
