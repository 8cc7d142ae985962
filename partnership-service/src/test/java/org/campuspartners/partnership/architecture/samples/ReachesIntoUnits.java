package org.campuspartners.partnership.architecture.samples;

import org.campuspartners.partnership.unit.domain.Unit;

public record ReachesIntoUnits(Unit state) {}
