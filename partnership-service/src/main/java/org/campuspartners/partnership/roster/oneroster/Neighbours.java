package org.campuspartners.partnership.roster.oneroster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Formats whose files are called like those of the binding. */
final class Neighbours {

    private static final int LONGEST_HEADER = 4096;

    private Neighbours() {}

    /** Whether users.csv begins as every edition of OneRoster has it; School Data Sync has neither of these columns. */
    static boolean hasOneRosterColumns(Archive archive) throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(archive.read("users"), StandardCharsets.UTF_8))) {
            char[] start = new char[LONGEST_HEADER];
            int length = Math.max(0, in.read(start));
            String header = new String(start, 0, length).lines().findFirst().orElse("");
            // Quoted or not: a name has no comma.
            List<String> names = List.of(header.replace("\"", "").split(","));
            return names.contains("dateLastModified") || names.contains("enabledUser");
        }
    }
}
