package org.campuspartners.partnership.roster.oneroster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The editions of the binding that are read. 1.2.1 calls itself 1.2. */
public enum Edition {
    V1_1("1.1"),
    V1_2("1.2");

    private final String version;

    Edition(String version) {
        this.version = version;
    }

    /** As {@code oneroster.version} of manifest.csv has it. */
    public String version() {
        return version;
    }

    /** The files that manifest.csv has a property for. */
    List<String> files() {
        return this == V1_1
                ? BindingFiles.DATA.stream()
                        .filter(stem -> !BindingFiles.NEW_IN_1_2.contains(stem))
                        .toList()
                : BindingFiles.DATA;
    }

    /** The tables without which there is no bulk rostering, in the order of reading. */
    List<Table> tables() {
        return Stream.of(Table.values())
                .filter(table -> files().contains(table.stem()))
                .toList();
    }

    static Optional<Edition> of(String version) {
        return Stream.of(values())
                .filter(edition -> edition.version.equals(version))
                .findFirst();
    }
}
