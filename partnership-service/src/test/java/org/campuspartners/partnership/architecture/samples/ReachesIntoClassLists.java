package org.campuspartners.partnership.architecture.samples;

import org.campuspartners.partnership.roster.oneroster.Bundle;

public record ReachesIntoClassLists(Bundle bundle) {}
