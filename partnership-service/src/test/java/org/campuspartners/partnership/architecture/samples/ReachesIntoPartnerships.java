package org.campuspartners.partnership.architecture.samples;

import org.campuspartners.partnership.partnership.domain.Partnership;

public record ReachesIntoPartnerships(Partnership state) {}
