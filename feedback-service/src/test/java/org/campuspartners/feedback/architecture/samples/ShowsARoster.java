package org.campuspartners.feedback.architecture.samples;

import java.util.List;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that no test serves it. */
@RestController
public abstract class ShowsARoster {

    @GetMapping("/everything")
    public List<Campaign> everything() {
        return List.of();
    }
}
