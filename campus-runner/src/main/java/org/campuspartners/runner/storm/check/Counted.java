package org.campuspartners.runner.storm.check;

import java.util.OptionalInt;

/**
 * What came of a campaign, as one who was asked is shown it.
 *
 * @param k fewest answers of which anything is said
 * @param n how many answered; none where nothing is said
 */
public record Counted(String campaign, String state, int k, OptionalInt n) {}
