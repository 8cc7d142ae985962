package org.campuspartners.chassis.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** The problems of an API's document: each described once, and referred to. */
final class DocumentedProblems {

    private static final String REFERENCE = "#/components/responses/Problem";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Not what it should be; `fields` names what is wrong"),
            Map.entry("401", "No token, or none that is valid here"),
            Map.entry("403", "Not yours to see or to do"),
            Map.entry("404", "There is nothing here that you may see"),
            Map.entry("406", "Can't be had in the media type asked for"),
            Map.entry("409", "Not in the state it is in"),
            Map.entry("412", "Changed since the version in If-Match"),
            Map.entry("413", "Too large"),
            Map.entry("415", "A body of this media type can't be read here"),
            Map.entry("422", "A rule is against what it says; `fields` names where"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("503", "Not for now; see Retry-After")));

    private DocumentedProblems() {}

    /** What an operation can answer with besides what it says itself. */
    static void of(Operation operation, String... statuses) {
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        for (String status : statuses) {
            operation.getResponses().putIfAbsent(status, new ApiResponse().$ref(REFERENCE + status));
        }
    }

    /** Says once what each is that some operation refers to. */
    static void describe(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(ProblemDetails.class).forEach(api.getComponents()::addSchemas);
        Set<String> used = references(api);
        PROBLEMS.forEach((status, meaning) -> {
            if (!used.contains(REFERENCE + status)) {
                return;
            }
            ApiResponse response = new ApiResponse()
                    .description(meaning)
                    .content(new Content()
                            .addMediaType(
                                    "application/problem+json",
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
            if ("503".equals(status)) {
                response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        new Header().description("seconds to wait").schema(new IntegerSchema()));
            }
            api.getComponents().addResponses("Problem" + status, response);
        });
    }

    private static Set<String> references(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().values().stream())
                .map(ApiResponse::get$ref)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
