package org.campuspartners.feedback;

import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class OpenApiTest extends FeedbackServiceTest {

    @LocalServerPort
    int port;

    @Test
    void the_document_of_its_api_is_whole() {
        OpenApiDocument.of("feedback-service", port).mustBeWhole();
    }
}
