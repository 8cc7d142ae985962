package org.campuspartners.analytics.architecture.samples.table;

import org.campuspartners.analytics.architecture.samples.item.ItemOfASample;

public record KnowsAFeature(ItemOfASample item) {}
