package org.campuspartners.partnership.setting;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where something happens: in which partnership of which programme, in which class of which course, in which term. */
public record Setting(
        String partnershipId, String programme, String courseId, String courseCode, String classId, Term term) {

    /** An event's data: what every event says of its setting, so that it can stand alone, and what this one adds. */
    public Map<String, Object> asEventDataWith(Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("partnership", partnershipId);
        data.put("programme", programme);
        data.put("course", courseId);
        data.put("courseCode", courseCode);
        data.put("class", classId);
        data.put("term", term.id());
        data.put("termTitle", term.title());
        data.putAll(more);
        return data;
    }
}
