package org.campuspartners.runner.storm.check;

import java.util.List;

/**
 * What was found once the storm was over.
 *
 * @param published in the order of each partition
 */
public record Evidence(List<Kept> kept, List<Entry> journal, List<Published> published, List<Counted> counted) {}
