package org.campuspartners.partnership.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no code is without its tests, nor without its line in the documentation. */
class EveryDeviationTest {

    private static final Path PAGE = Path.of("..", "docs", "class-lists.md");

    @Test
    void every_code_has_a_bundle_that_provokes_it_and_a_near_miss() {
        Stream<Deviation> ofTables = Stream.of(
                        TableCases.csv(), TableCases.tables(), TableCases.rows(), TableCases.meaning())
                .flatMap(cases -> cases)
                .map(one -> (Deviation) one.get()[0]);
        Stream<Deviation> ofPackages = Stream.of(
                        PackageCases.zip(),
                        PackageCases.limits(),
                        PackageCases.manifest(),
                        PackageCases.together(),
                        PackageCases.delta())
                .flatMap(cases -> cases)
                .map(PackageCases.Case::deviation);

        Set<Deviation> missing = EnumSet.allOf(Deviation.class);
        missing.removeAll(Stream.concat(ofTables, ofPackages).collect(Collectors.toSet()));

        assertThat(missing).isEmpty();
    }

    @Test
    void every_code_is_documented_as_it_is() throws IOException {
        String table = Arrays.stream(Deviation.values())
                .map(deviation -> "| `%s` | %s | %s |"
                        .formatted(
                                deviation.code(),
                                deviation.severity().name().toLowerCase(Locale.ROOT),
                                deviation.rule()))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(PAGE))
                .as("the rows of the codes in %s are to be:%n%s%n", PAGE, table)
                .contains("| --- | --- | --- |\n" + table + "\n\n");
    }
}
