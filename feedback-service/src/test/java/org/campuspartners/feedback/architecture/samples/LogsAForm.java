package org.campuspartners.feedback.architecture.samples;

import org.slf4j.LoggerFactory;

public class LogsAForm {

    public void kept(String form) {
        LoggerFactory.getLogger(LogsAForm.class).info("kept {}", form);
    }
}
