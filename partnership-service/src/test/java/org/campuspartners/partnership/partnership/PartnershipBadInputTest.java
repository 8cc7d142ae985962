package org.campuspartners.partnership.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.OneFieldWrong;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent about a partnership, the answer names the field at fault, and nothing changes. */
class PartnershipBadInputTest extends OnCampus {

    private static Subject partnership;

    @BeforeEach
    void aPartnershipWithADraft() {
        if (partnership == null) {
            partnership = matched();
            ingrid.drafts(partnership, "Better field days").ok();
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    match     | programme | nothing             | 400 | invalid-fields | programme
                    match     | programme | null                | 400 | invalid-fields | programme
                    match     | programme | "Course Design"     | 400 | invalid-fields | programme
                    match     | programme | {41 long}           | 400 | invalid-fields | programme
                    match     | programme | 7                   | 400 | wrong-type     | programme
                    match     | title     | "  "                | 400 | invalid-fields | title
                    match     | title     | {201 long}          | 400 | invalid-fields | title
                    match     | title     | ["a"]               | 400 | wrong-type     | title
                    match     | title     | "a\\u0000b"         | 400 | wrong-type     | title
                    match     | title     | "a\\ud800b"         | 400 | wrong-type     | title
                    match     | classId   | "no-such-class"     | 422 | unknown-class  | classId
                    match     | classId   | {65 long}           | 400 | invalid-fields | classId
                    match     | termId    | "no-such-term"      | 422 | unknown-term   | termId
                    match     | termId    | ""                  | 400 | invalid-fields | termId
                    match     | members   | []                  | 400 | invalid-fields | members
                    match     | members   | null                | 400 | invalid-fields | members
                    match     | members   | "everybody"         | 400 | wrong-type     | members
                    match     | members   | [null]              | 400 | invalid-fields | members[0]
                    match     | members   | [{"personId":"x","role":"StudentPartner"}]               | 422 | unknown-person | members[0].personId
                    match     | members   | [{"personId":"x","role":"Dean"}]                         | 422 | unknown-role   | members[0].role
                    match     | members   | [{"personId":"x"}]                                       | 400 | invalid-fields | members[0].role
                    match     | members   | [{"personId":"x","role":"StudentPartner","gain":"much"}] | 400 | unknown-field  | members[0].gain
                    match     | coach     | "x"                 | 400 | unknown-field  | coach
                    gain      | gain      | nothing             | 400 | invalid-fields | gain
                    gain      | gain      | ""                  | 400 | invalid-fields | gain
                    gain      | gain      | {2001 long}         | 400 | invalid-fields | gain
                    gain      | gain      | true                | 400 | wrong-type     | gain
                    gain      | gains     | "x"                 | 400 | unknown-field  | gains
                    agreement | goals     | nothing             | 400 | invalid-fields | goals
                    agreement | roles     | " "                 | 400 | invalid-fields | roles
                    agreement | ownership | {2001 long}         | 400 | invalid-fields | ownership
                    agreement | hours     | 0                   | 400 | invalid-fields | hours
                    agreement | hours     | -1                  | 400 | invalid-fields | hours
                    agreement | hours     | 2001                | 400 | invalid-fields | hours
                    agreement | hours     | 40.5                | 400 | wrong-type     | hours
                    agreement | hours     | "40"                | 400 | wrong-type     | hours
                    agreement | hours     | 99999999999         | 400 | wrong-type     | hours
                    agreement | hours     | null                | 400 | invalid-fields | hours
                    agreement | pay       | 1                   | 400 | unknown-field  | pay
                    induction | heldOn    | nothing             | 400 | invalid-fields | heldOn
                    induction | heldOn    | "soon"              | 400 | wrong-type     | heldOn
                    induction | heldOn    | "2026-02-30"        | 400 | wrong-type     | heldOn
                    induction | heldOn    | 20260230            | 400 | wrong-type     | heldOn
                    induction | heldOn    | "2999-01-01"        | 422 | day-in-future  | heldOn
                    induction | heldOn    | "-999999999-01-01"  | 422 | day-too-early  | heldOn
                    close     | reason    | ""                  | 400 | invalid-fields | reason
                    close     | reason    | {2001 long}         | 400 | invalid-fields | reason
                    close     | because   | "x"                 | 400 | unknown-field  | because
                    """)
    void is_refused(String command, String field, String value, int status, String code, String named) {
        command(command).isRefused(cora, partnership, field, value, status, code, named);
    }

    private OneFieldWrong command(String command) {
        return switch (command) {
            case "match" ->
                new OneFieldWrong(
                        cora,
                        "POST",
                        "/api/partnerships",
                        Map.of(
                                "programme",
                                "course-design",
                                "classId",
                                classOf("ecology-a"),
                                "title",
                                "Field days",
                                "members",
                                List.of(stella.as("StudentPartner"))));
            case "gain" ->
                new OneFieldWrong(ingrid, "PUT", partnership.path("members/me/gain"), Map.of("gain", "Much"));
            case "agreement" ->
                new OneFieldWrong(ingrid, "PUT", partnership.path("agreement"), Somebody.terms("Fewer field days"));
            case "induction" ->
                new OneFieldWrong(cora, "POST", partnership.path("induction"), Map.of("heldOn", today().toString()));
            default -> new OneFieldWrong(cora, "POST", partnership.path("close"), Map.of("reason", "Over"));
        };
    }

    @Test
    void somebody_who_is_named_twice_or_a_class_in_several_terms_is_refused() {
        long before = cora.sees("/api/partnerships?limit=100").items().size();

        cora.matches(classOf("ecology-a"), stella.as("StudentPartner"), stella.as("StudentsUnion"))
                .refused(422, "member-twice")
                .naming("members");
        cora.matches(classOf("ecology-x"), stella.as("StudentPartner"))
                .refused(422, "term-needed")
                .naming("termId");

        assertThat(cora.sees("/api/partnerships?limit=100").items()).hasSize((int) before);
    }

    @Test
    void a_version_of_the_agreement_that_is_none_can_not_be_signed() {
        stella.signs(partnership, 0).refused(404, "agreement-not-found");
        stella.signs(partnership, 2).refused(404, "agreement-not-found");
        for (String none : List.of("first", "1.5", "99999999999")) {
            stella.asks("PUT", partnership.path("agreement/" + none + "/signatures/me"))
                    .answer()
                    .refused(400, "wrong-type")
                    .naming("version");
        }
    }

    @Test
    void a_step_out_of_order_says_what_state_it_is_in() {
        cora.closes(partnership, "Too early")
                .refused(409, "partnership-out-of-order")
                .saying("is matched");
        Subject closed = active();
        cora.closes(closed, "Over").ok();
        cora.activates(closed).refused(409, "partnership-out-of-order").saying("is closed");
        cora.holdsInduction(closed, today()).refused(409, "partnership-out-of-order");
        stella.drafts(closed, "Once more").refused(409, "partnership-out-of-order");
        stella.statesGain(closed, "Once more").refused(409, "partnership-out-of-order");
        stella.signs(closed, 1).refused(409, "partnership-out-of-order");
    }

    /** An id that somebody chose in the hope that it means more than itself. */
    @Test
    void ids_that_can_not_be_are_not_found_and_never_a_failure() {
        for (String id : List.of("x", "%24where", "..%2Funits", "%00", "a%0Ab", "%F0%9F%8C%8A", "x".repeat(3000))) {
            assertThat(cora.sees("/api/partnerships/" + id).status()).as(id).isIn(400, 404);
            assertThat(cora.asks("POST", "/api/partnerships/" + id + "/close")
                            .with(Map.of("reason", "x"))
                            .underAnyKey()
                            .havingSeen(1)
                            .answer()
                            .status())
                    .as(id)
                    .isIn(400, 404);
        }
    }
}
