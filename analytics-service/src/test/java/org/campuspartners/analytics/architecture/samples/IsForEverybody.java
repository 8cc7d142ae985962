package org.campuspartners.analytics.architecture.samples;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that no test serves it. */
@RestController
public abstract class IsForEverybody {

    @GetMapping("/everything")
    public String everything() {
        return "";
    }
}
