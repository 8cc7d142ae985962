package org.campuspartners.partnership.roster.imports;

/**
 * An entry as a batch asks for it.
 *
 * @param line of its file
 */
record Wanted<S>(String id, long line, S entry) {}
