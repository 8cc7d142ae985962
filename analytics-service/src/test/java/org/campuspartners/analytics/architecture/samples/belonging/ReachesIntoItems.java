package org.campuspartners.analytics.architecture.samples.belonging;

import org.campuspartners.analytics.architecture.samples.item.ItemOfASample;

public record ReachesIntoItems(ItemOfASample item) {}
