package org.campuspartners.partnership.roster.oneroster;

/**
 * How much of a bundle is read at most.
 *
 * @param entryBytes of one file, unpacked
 * @param totalBytes of all files that are read, unpacked
 * @param ratio unpacked to packed size of a file above 1 MB
 * @param rows of all files that are read
 */
public record Limits(long entryBytes, long totalBytes, int ratio, long rows) {

    public static final Limits DEFAULT = new Limits(512L << 20, 1L << 30, 100, 2_000_000);
}
