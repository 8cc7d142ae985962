package org.campuspartners.analytics;

import java.util.Map;
import java.util.stream.Stream;
import org.campuspartners.analytics.testing.RunningService;
import org.campuspartners.chassis.testing.OpenApiDocument;
import org.campuspartners.chassis.testing.TestTokens;
import org.campuspartners.chassis.testing.access.AccessTable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Everybody may see what {@code access.md} says, and nothing else. */
class AccessTest extends RunningService {

    @TestFactory
    Stream<DynamicNode> everybody_may_do_what_the_table_says() {
        return AccessTable.of("access.md", "access/operator.md")
                .tests(OpenApiDocument.of("analytics-service", port), port, bearers(), Map.of());
    }

    private static Map<String, String> bearers() {
        return Map.of(
                "analyst", TestTokens.of("ann").roles("analyst").bearer(),
                "coordinator", TestTokens.of("cora").roles("coordinator").bearer(),
                "operator", TestTokens.of("olga").roles("operator").bearer(),
                "without a role", TestTokens.of("stella").bearer());
    }
}
