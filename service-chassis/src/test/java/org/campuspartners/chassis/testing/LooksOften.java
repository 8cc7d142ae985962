package org.campuspartners.chassis.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Who waits for something looks at once and then often: a tenth of a second a wait adds up to a minute a module. */
public final class LooksOften implements BeforeAllCallback {

    private static final Duration LOOK = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(LOOK);
    }
}
