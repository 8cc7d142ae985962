package org.campuspartners.chassis.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTest {

    private static final String WHOLE = """
            {"openapi": "3.1.0", "info": {"title": "t", "license": {"name": "l"}}, "servers": [{"url": "/"}],
             "security": [{"bearer": []}],
             "components": {"securitySchemes": {"bearer": {"scheme": "bearer"}}, "responses": {"P": {}}},
             "paths": {
               "/things/{id}": {"get": {"operationId": "thingGet", "summary": "A thing",
                  "parameters": [{"in": "path", "name": "id"}, {"in": "query", "name": "week"}],
                  "responses": {"200": {}, "400": {"$ref": "#/components/responses/P"}, "401": {}, "403": {}, "503": {}}}},
               "/things": {"post": {"operationId": "thingMake", "summary": "Make one",
                  "responses": {"201": {}, "400": {}, "401": {}, "403": {}, "503": {}}}}}}""";

    @Test
    void a_whole_document_passes() {
        assertThatCode(() -> read(WHOLE).mustBeWhole()).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '\'', textBlock = """
            another version of OpenAPI,          "openapi": "3.1.0",             "openapi": "2.0",
            no licence,                          "license",                      "licence"
            no server,                           {"url": "/"},                   ''
            no token asked for,                  "security",                     "insecurity"
            another scheme,                      "scheme": "bearer",             "scheme": "basic"
            two operations of one id,            thingMake,                      thingGet
            no id,                               "operationId",                  "id"
            no summary,                          A thing,                        ''
            a problem that isn't documented,     '"503": {}}}},',                '"500": {}}}},'
            no answer but problems,              "201",                          "301"
            the same parameter twice,            '"query", "name": "week"',      '"path", "name": "id"'
            paths that differ by a variable,     "/things":,                     "/things/{thing}":
            a reference that leads nowhere,      #/components/responses/P,       #/components/responses/Q
            """)
    void a_document_fails_that_has(String fault, String text, String other) {
        OpenApiDocument document = read(WHOLE.replace(text, other));
        assertThatThrownBy(document::mustBeWhole).isInstanceOf(AssertionError.class);
    }

    private static OpenApiDocument read(String text) {
        return OpenApiDocument.of(new JsonMapper().readTree(text));
    }
}
