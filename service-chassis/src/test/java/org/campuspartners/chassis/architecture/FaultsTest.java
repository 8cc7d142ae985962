package org.campuspartners.chassis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who looks for a fault of the protocol finds it by its number. */
class FaultsTest {

    private static final Pattern FAULT = Pattern.compile("F(\\d\\d)[A-Z]\\w+(Test|IT)");

    /** Two derive one group, and a rebuild beside the live projection: shown with the rebuild. */
    private static final Set<Integer> ELSEWHERE = Set.of(15, 16);

    @Test
    void every_fault_has_a_test_named_after_it() {
        Set<Integer> named = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.campuspartners.chassis")
                        .stream()
                        .map(JavaClass::getSimpleName)
                        .flatMap(name -> FAULT.matcher(name).results())
                        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                        .collect(Collectors.toSet());

        assertThat(named)
                .containsAll(IntStream.rangeClosed(1, 20)
                        .boxed()
                        .filter(number -> !ELSEWHERE.contains(number))
                        .toList());
    }
}
