package org.campuspartners.feedback.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.campuspartners.chassis.testing.ArchitectureTest;
import org.campuspartners.feedback.architecture.samples.GivesAFormOut;
import org.campuspartners.feedback.architecture.samples.LogsAForm;
import org.campuspartners.feedback.architecture.samples.ReadsFormsForCampaigns;
import org.campuspartners.feedback.architecture.samples.ShowsAForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** No route, log or method of a store returns a stored form; each rule has a sample that breaks it. */
class T12NothingReturnsAFormTest extends ArchitectureTest {

    private static final Pattern NAMING_FORMS = Pattern.compile("ollection\\([^;]*\"forms\"");

    T12NothingReturnsAFormTest() {
        super(FeedbackRules.ROOT);
    }

    @Override
    protected Stream<Arguments> rules() {
        return Stream.of(
                rule(FormRules.NOBODY_ELSE_HOLDS_A_FORM, ReadsFormsForCampaigns.class),
                rule(FormRules.NOTHING_GIVES_A_FORM_OUT, GivesAFormOut.class),
                rule(FormRules.NO_ROUTE_ANSWERS_WITH_A_FORM, ShowsAForm.class),
                rule(FormRules.WHAT_KEEPS_FORMS_LOGS_NOTHING, LogsAForm.class));
    }

    /** A collection is asked by its name, which no rule on types sees. */
    @Test
    void only_buckets_name_the_collection_of_forms() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(T12NothingReturnsAFormTest::namesForms))
                    .extracting(source -> source.getFileName().toString())
                    .containsExactly("Buckets.java");
        }
    }

    private static boolean namesForms(Path source) {
        try {
            return NAMING_FORMS.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
