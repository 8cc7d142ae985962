package org.campuspartners.analytics.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who looks for the proof of a promise finds it by its number. */
class PrivacyTestsTest {

    @Test
    void every_proof_of_privacy_that_is_this_services_has_a_test_named_after_it_and_is_on_the_page()
            throws IOException {
        List<String> tests = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages(AnalyticsRules.ROOT)
                        .stream()
                        .map(type -> type.getSimpleName())
                        .filter(name -> name.matches("T\\d+[A-Z]\\w*Test"))
                        .toList();
        assertThat(tests).anyMatch(name -> name.startsWith("T8W"));
        String page = Files.readString(Path.of("..", "docs", "privacy.md"));
        assertThat(tests).allSatisfy(name -> assertThat(page).contains(name));
    }
}
