package org.campuspartners.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of a module holds, and every rule bites: each has a sample that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureTest {

    private final JavaClasses module;

    /** @param root the package that all of the module's own lies in */
    protected ArchitectureTest(String root) {
        this.module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
    }

    /** All that holds in the module, each made by {@link #rule}. */
    protected abstract Stream<Arguments> rules();

    protected static Arguments rule(ArchRule rule, Class<?> sampleThatBreaksIt) {
        return Arguments.of(rule, sampleThatBreaksIt);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_module_holds_by_it(ArchRule rule, Class<?> sample) {
        rule.check(module);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void its_sample_breaks_it(ArchRule rule, Class<?> sample) {
        JavaClasses broken = new ClassFileImporter().importClasses(sample);
        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
