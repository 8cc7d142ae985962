package org.campuspartners.chassis.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.http.Answers.CommandAnswer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Says of every operation what the chassis adds to it: a stable id, headers, paging, and the problems it can answer with. */
final class DocumentedOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String feature = handler.getBeanType().getSimpleName().replaceFirst("(Api|Controller)$", "");
        String action = handler.getMethod().getName();
        operation.setOperationId(StringUtils.uncapitalize(feature + StringUtils.capitalize(action)));
        if (!StringUtils.hasText(operation.getSummary())) {
            operation.setSummary(words(feature) + ": " + words(action));
        }
        DocumentedProblems.of(operation, "400", "401", "403", "406", "503");
        if (has(handler, PathVariable.class)) {
            DocumentedProblems.of(operation, "404");
        }
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            DocumentedProblems.of(operation, "409", "422");
        }
        if (has(handler, RequestBody.class) || operation.getRequestBody() != null) {
            DocumentedProblems.of(operation, "413", "415");
        }
        if (takes(handler, Page.class)) {
            paging(operation);
        }
        boolean creates = takes(handler, CommandHeaders.class) && !has(handler, PathVariable.class);
        if (takes(handler, CommandHeaders.class)) {
            commandHeaders(operation, creates);
        }
        if (answersACommand(handler)) {
            commandAnswer(operation.getResponses(), creates);
        }
        return operation;
    }

    /** A page's {@code next} is null on the last one. */
    static void describeLastPages(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(DocumentedOperations::lastPageHasNoNext);
    }

    private static void lastPageHasNoNext(Schema<?> schema) {
        if (schema.getProperties() != null && schema.getProperties().keySet().equals(Set.of("items", "next"))) {
            schema.getProperties().get("next").setTypes(new LinkedHashSet<>(List.of("string", "null")));
        }
    }

    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(p -> p.hasParameterAnnotation(annotation));
    }

    private static boolean answersACommand(HandlerMethod handler) {
        return ResolvableType.forMethodReturnType(handler.getMethod())
                        .getGeneric()
                        .resolve()
                == CommandAnswer.class;
    }

    /** What a command creates has no address yet when it is sent; what it begins says itself that it answers 202. */
    private static void commandAnswer(ApiResponses responses, boolean creates) {
        ApiResponse begun = responses.get("202");
        ApiResponse done = begun == null ? responses.get("200") : begun;
        if (done == null) {
            return;
        }
        done.addHeaderObject(
                HttpHeaders.ETAG, new Header().description("its version now").schema(new StringSchema()));
        if (creates) {
            done.addHeaderObject(
                    HttpHeaders.LOCATION,
                    new Header().description("where it is").schema(new StringSchema()));
        }
        if (creates && begun == null) {
            responses.remove("200");
            responses.addApiResponse("201", done.description("Created"));
        }
    }

    private static void paging(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("query")
                .name(PageResolver.CURSOR_PARAMETER)
                .description("what the page before gave as next")
                .schema(new StringSchema().pattern("^" + PageResolver.CURSOR_PATTERN + "$")));
        operation.addParametersItem(new Parameter()
                .in("query")
                .name(PageResolver.LIMIT_PARAMETER)
                .description("how many at most")
                .schema(new IntegerSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(Page.CAP))
                        ._default(PageResolver.DEFAULT_LIMIT)));
    }

    private static void commandHeaders(Operation operation, boolean creates) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(CommandHeadersResolver.IDEMPOTENCY_KEY)
                .required(true)
                .description("text of your own, the same for every attempt at the same command")
                .schema(new StringSchema().pattern("^[!-~]{1,128}$")));
        DocumentedProblems.of(operation, "409", "422");
        if (!creates) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(HttpHeaders.IF_MATCH)
                    .required(true)
                    .description("the ETag that you have seen")
                    .schema(new StringSchema().pattern("^\"(0|[1-9][0-9]{0,17})\"$")));
            DocumentedProblems.of(operation, "412", "428");
        }
    }
}
