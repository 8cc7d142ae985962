package org.campuspartners.partnership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.search.Planted;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People, classes and terms of the class lists, and how much of them is shown. */
class LookingUpTest extends OnCampus {

    @Test
    void people_are_found_by_class_and_by_the_start_of_either_name_whatever_its_case() {
        assertThat(names("?name=stav")).containsExactly("Stella Stavros");
        assertThat(names("?name=L"))
                .containsExactlyInAnyOrder("Lorenzo Lombardo", "Lourdes Lizarraga", "Ludmila Lysenko");
        assertThat(names("?name=avros")).isEmpty();
        assertThat(names("?class=" + classOf("ethics-a")))
                .containsExactlyInAnyOrder("Emil Egerszegi", "Svante Svensson", "Lorenzo Lombardo");
        assertThat(names("?name=s&class=" + classOf("ethics-a"))).containsExactly("Svante Svensson");
        assertThat(names("?class=no-such-class")).isEmpty();
    }

    @Test
    void whatever_is_sent_as_a_name_is_a_name_and_never_a_failure() {
        for (String name :
                List.of(".*", "^S", "(", "\\", "\\E.*", "[", "$where", "%", "é", "\uD83C\uDF0A", "x".repeat(3000))) {
            assertThat(names("?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                    .as(name)
                    .isEmpty();
        }
        cora.sees("/api/people?name=%00").refused(400, "name-unacceptable").naming("name");
        cora.sees("/api/people?name=a%0Ab%00").refused(400, "name-unacceptable").naming("name");
        assertThat(names("?class=%00")).isEmpty();
        assertThat(names("?name=%20%20")).hasSize(9);
    }

    @Test
    void a_class_is_shown_to_its_own_and_who_belongs_to_it_to_those_who_teach_it() {
        String ecology = classOf("ecology-a");

        assertThat(cora.sees("/api/classes/" + ecology)
                        .ok()
                        .body()
                        .path("members")
                        .size())
                .isEqualTo(6);
        assertThat(ingrid.sees("/api/classes/" + ecology)
                        .ok()
                        .body()
                        .path("members")
                        .size())
                .isEqualTo(6);
        JsonNode shown = lourdes.sees("/api/classes/" + ecology).ok().body();
        assertThat(shown.path("members").isNull()).isTrue();
        assertThat(shown.path("students").asInt()).isEqualTo(5);
        assertThat(shown.path("courseCode").asString()).isEqualTo("ECO210");
        assertThat(lorenzo.sees("/api/classes").items())
                .extracting(item -> item.path("title").asString())
                .containsExactlyInAnyOrder("Class ecology-a", "Class ethics-a");
    }

    @Test
    void terms_are_shown_to_whoever_signs_in() {
        assertThat(xaver.sees("/api/terms").ok().items())
                .extracting(item -> item.path("title").asString())
                .containsExactlyInAnyOrder("This term", "A shorter term");
    }

    @Test
    void whoever_signs_in_learns_whom_they_are_taken_for() {
        assertThat(stella.sees("/api/me").ok().body().at("/person/familyName").asString())
                .isEqualTo(Planted.name("Stavros"));
        assertThat(somebody("PLANTED.STELLA").knownAs()).isEqualTo(stella.knownAs());
        JsonNode unknown = xaver.sees("/api/me").ok().body();
        assertThat(unknown.path("person").isNull()).isTrue();
        assertThat(unknown.path("waiting").isEmpty()).isTrue();
        assertThat(cora.sees("/api/me").body().path("roles").get(0).asString()).isEqualTo("coordinator");
    }

    private List<String> names(String query) {
        return cora.sees("/api/people" + query).ok().items().stream()
                .map(person -> person.path("givenName").asString() + " "
                        + person.path("familyName").asString())
                .map(Planted::withoutNames)
                .toList();
    }
}
