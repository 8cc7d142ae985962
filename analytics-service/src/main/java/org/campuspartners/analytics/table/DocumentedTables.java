package org.campuspartners.analytics.table;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Says of every table in the API's document how it is chosen from, and that it can be had as CSV. */
final class DocumentedTables implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (Table.class.isAssignableFrom(handler.getMethod().getReturnType())) {
            Selection.PARAMETERS.forEach((name, description) -> operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(name)
                    .description(description)
                    .schema(new StringSchema())));
            asCsv(operation.getResponses().get("200"));
        }
        return operation;
    }

    private static void asCsv(ApiResponse answer) {
        answer.getContent()
                .addMediaType(
                        CsvConverter.CSV,
                        new MediaType()
                                .schema(new StringSchema()
                                        .description("RFC 4180: a header row of names, then a line a row. Text that a"
                                                + " spreadsheet would run as a formula has an apostrophe before it")));
        answer.addHeaderObject(
                HttpHeaders.CONTENT_DISPOSITION,
                new Header().description("of CSV: a name for the file").schema(new StringSchema()));
    }
}
