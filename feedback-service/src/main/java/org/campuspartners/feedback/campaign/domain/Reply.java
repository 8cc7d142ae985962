package org.campuspartners.feedback.campaign.domain;

import java.time.LocalDate;

/** The educator's answer to what was said. Its text never leaves this service but to those who may see the result. */
public record Reply(String text, LocalDate on) {}
