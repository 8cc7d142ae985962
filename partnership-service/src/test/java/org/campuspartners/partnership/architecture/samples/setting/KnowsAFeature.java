package org.campuspartners.partnership.architecture.samples.setting;

import org.campuspartners.partnership.unit.domain.Unit;

public record KnowsAFeature(Unit unit) {}
