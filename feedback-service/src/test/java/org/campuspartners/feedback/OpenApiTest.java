package org.campuspartners.feedback;

import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.feedback.testing.FeedbackServiceTest;
import org.junit.jupiter.api.Test;

class OpenApiTest extends FeedbackServiceTest {

    @Test
    void the_document_of_its_api_is_whole() {
        OpenApiDocument.of("feedback-service", port).mustBeWhole();
    }
}
