package org.campuspartners.runner.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonasTest {

    private final Personas personas = Personas.sample();

    @Test
    void the_people_of_the_manual_are_there() {
        assertThat(personas.names())
                .contains("coordinator", "educator", "student", "student-2", "analyst", "operator", "outsider");
    }

    @Test
    void roles_are_vouched_for_where_the_file_says_so() {
        assertThat(personas.named("coordinator").orElseThrow().roles()).containsExactly("coordinator");
        assertThat(personas.named("student").orElseThrow().roles()).isEmpty();
    }

    @Test
    void anybody_of_the_sample_can_sign_in_by_username() {
        Personas.Persona somebody = personas.named("user:n.obody").orElseThrow();

        assertThat(somebody.username()).isEqualTo("n.obody");
        assertThat(somebody.roles()).isEmpty();
    }

    @Test
    void a_username_brings_the_roles_that_its_persona_has() {
        String username = personas.named("operator").orElseThrow().username();

        assertThat(personas.named("user:" + username).orElseThrow().roles()).containsExactly("operator");
    }

    @Test
    void a_stranger_and_a_username_of_other_characters_are_nobody() {
        assertThat(personas.named("stranger")).isEmpty();
        assertThat(personas.named("user:")).isEmpty();
        assertThat(personas.named("user:a b")).isEmpty();
    }
}
