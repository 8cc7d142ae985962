package org.campuspartners.partnership;

import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.partnership.testing.RunningService;
import org.junit.jupiter.api.Test;

class OpenApiTest extends RunningService {

    @Test
    void the_document_of_its_api_is_whole() {
        OpenApiDocument.of("partnership-service", port).mustBeWhole();
    }
}
