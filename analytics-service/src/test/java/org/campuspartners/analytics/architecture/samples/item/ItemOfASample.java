package org.campuspartners.analytics.architecture.samples.item;

public record ItemOfASample(String text) {}
