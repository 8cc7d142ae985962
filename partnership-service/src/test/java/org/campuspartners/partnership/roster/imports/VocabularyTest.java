package org.campuspartners.partnership.roster.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.campuspartners.partnership.roster.imports.ImportConfiguration.Vocabulary;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void words_of_a_university_mean_what_is_said_of_them_in_whatever_case() {
        assertThat(new Vocabulary(Map.of("ext:Module-Leader", "teacher")).meanings())
                .containsEntry("ext:module-leader", "teacher")
                .containsEntry("student", "student")
                .containsEntry("teacher", "teacher");
    }

    @Test
    void a_word_that_means_nothing_known_here_is_a_fault_of_the_configuration() {
        Vocabulary wrong = new Vocabulary(Map.of("ext:dean", "boss"));

        assertThatThrownBy(wrong::meanings).hasMessageContaining("campus.imports.roles");
    }
}
