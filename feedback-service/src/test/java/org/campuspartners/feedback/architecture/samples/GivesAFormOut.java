package org.campuspartners.feedback.architecture.samples;

import java.util.Map;

public interface GivesAFormOut {

    Map<String, byte[]> formsOf(String campaign);
}
