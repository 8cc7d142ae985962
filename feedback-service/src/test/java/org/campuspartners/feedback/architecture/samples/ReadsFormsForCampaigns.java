package org.campuspartners.feedback.architecture.samples;

import org.campuspartners.feedback.answer.domain.Form;

public record ReadsFormsForCampaigns(Form form) {}
