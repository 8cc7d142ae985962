package org.campuspartners.partnership.architecture.samples;

import org.campuspartners.partnership.reading.domain.ReadingWeek;

public record ReachesIntoReadings(ReadingWeek state) {}
