package org.campuspartners.feedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who looks for the proof of a promise finds it by its number. */
class PrivacyTestsTest {

    private static final Pattern NUMBERED = Pattern.compile("T(\\d+)[A-Z]\\w*Test");
    private static final Path PAGE = Path.of("..", "docs", "privacy.md");

    /** T8 is about what analytics-service adds up, and is there. */
    @Test
    void every_proof_of_privacy_that_is_this_services_has_a_test_named_after_it() {
        assertThat(tests().stream()
                        .flatMap(name -> NUMBERED.matcher(name).results())
                        .map(PrivacyTestsTest::number))
                .containsAll(IntStream.rangeClosed(1, 13)
                        .filter(number -> number != 8)
                        .boxed()
                        .toList());
    }

    @Test
    void the_page_on_privacy_names_each_of_them() throws IOException {
        assertThat(tests())
                .allSatisfy(name -> assertThat(Files.readString(PAGE)).contains(name));
    }

    private static List<String> tests() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages(FeedbackRules.ROOT)
                        .stream()
                        .map(type -> type.getSimpleName())
                        .filter(name -> NUMBERED.matcher(name).matches())
                        .toList();
    }

    private static int number(MatchResult found) {
        return Integer.parseInt(found.group(1));
    }
}
