package org.campuspartners.feedback.release.domain;

/** The one number of an item: between {@code lo} and {@code hi} agreed. */
public record ItemCount(String item, int lo, int hi) {}
