package org.campuspartners.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;

/** RFC 9457 problem details as they are sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Why a request was not answered as asked (RFC 9457)")
record ProblemDetails(
        @Schema(
                description = "stable; the last part is the problem's code",
                example = "https://campuspartners.org/problems/unknown-field")
        URI type,

        @Schema(example = "Bad Request") String title,
        @Schema(example = "400") int status,
        @Schema(description = "one sentence for people") String detail,
        @Schema(description = "the path that was asked for") String instance,
        @Schema(description = "the fields at fault") List<FieldProblem> fields,

        @Schema(description = "of an unexpected failure: what to look for in the logs")
        String trace) {

    static final String TYPES = "https://campuspartners.org/problems/";

    static ProblemDetails of(Problem problem, String instance, String trace) {
        return new ProblemDetails(
                URI.create(TYPES + problem.code()),
                problem.status().getReasonPhrase(),
                problem.status().value(),
                problem.detail(),
                instance,
                problem.fields(),
                trace);
    }
}
