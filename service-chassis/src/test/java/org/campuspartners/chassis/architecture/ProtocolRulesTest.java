package org.campuspartners.chassis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who looks for a rule of the protocol finds it by its number. */
class ProtocolRulesTest {

    private static final Pattern RULES = Pattern.compile("(?:\\G|^)([wrci]\\d+)_");

    @Test
    void every_rule_of_the_protocol_that_the_chassis_keeps_has_a_test_named_after_it() {
        Set<String> named = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("org.campuspartners.chassis")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Test.class))
                        .map(JavaMethod::getName)
                        .flatMap(name -> RULES.matcher(name).results().map(found -> found.group(1)))
                        .collect(Collectors.toSet());

        assertThat(named).containsAll(numbered("w", 9)).containsAll(numbered("r", 8));
        assertThat(named).containsAll(numbered("c", 12)).containsAll(numbered("i", 4));
    }

    private static Set<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> letter + number)
                .collect(Collectors.toSet());
    }
}
