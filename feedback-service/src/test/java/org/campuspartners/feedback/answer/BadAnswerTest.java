package org.campuspartners.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.campuspartners.feedback.testing.Campaigning;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer that is none is refused by its field, and the one given before stays. */
class BadAnswerTest extends Campaigning {

    private static Group group;

    @Autowired
    private Forms forms;

    @BeforeEach
    void aCampaignWithAnAnswer() {
        if (group == null) {
            group = open(6);
            give(group, 1, agreeing());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"answers":{"unit-aims":6}}                  | 422 | not-an-answer   | answers.unit-aims
                    {"answers":{"unit-aims":0}}                  | 422 | not-an-answer   | answers.unit-aims
                    {"answers":{"belonging":5}}                  | 422 | not-an-answer   | answers.belonging
                    {"answers":{"unit-aims":null}}               | 422 | not-an-answer   | answers
                    {"answers":{}}                               | 422 | not-an-answer   | answers
                    {"answers":{"unit-aims":4.5}}                | 400 | wrong-type      | answers.unit-aims
                    {"answers":{"unit-aims":"5"}}                | 400 | wrong-type      | answers.unit-aims
                    {"answers":{"unit-aims":99999999999}}        | 400 | wrong-type      | answers.unit-aims
                    {"answers":[5,5,5]}                          | 400 | wrong-type      | answers
                    {"answers":null}                             | 400 | invalid-fields  | answers
                    {}                                           | 400 | invalid-fields  | answers
                    {"answers":{"unit-aims":5},"name":"s.achieng"} | 400 | unknown-field | name
                    {"answers":{"unit-aims":5,"unit-aims":1}}    | 400 | malformed-json  |
                    {"answers":                                  | 400 | malformed-json  |
                    """)
    void is_refused(String body, int status, String code, String field) {
        HttpResponse<String> response =
                send(with(as(group.student(1), "/api/campaigns/" + id(group) + "/my-answer"), "PUT", body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("type").asString()).isEqualTo("https://campuspartners.org/problems/" + code);
        if (field != null) {
            assertThat(problem.path("fields").get(0).path("field").asString()).isEqualTo(field);
        }
        assertThat(forms.count(id(group), campaign(group).lockedTerms())).isEqualTo(1);
    }

    @Test
    void another_media_type_or_method_or_no_token_is_refused() {
        String path = "/api/campaigns/" + id(group) + "/my-answer";
        assertThat(send(with(as(group.student(1), path), "PUT", "{}").setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
        for (String method : List.of("POST", "PATCH")) {
            assertThat(send(with(as(group.student(1), path), method, "{}")).statusCode())
                    .isEqualTo(405);
        }
        assertThat(send(with(as(group.student(1), path), "PUT", "{}").setHeader("Authorization", "Bearer none"))
                        .statusCode())
                .isEqualTo(401);
    }
}
