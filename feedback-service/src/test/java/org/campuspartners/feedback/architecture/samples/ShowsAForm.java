package org.campuspartners.feedback.architecture.samples;

import java.util.List;
import org.campuspartners.feedback.answer.domain.Form;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that no test serves it. */
@RestController
public abstract class ShowsAForm {

    @GetMapping("/api/forms")
    public List<Form> forms() {
        return List.of();
    }
}
