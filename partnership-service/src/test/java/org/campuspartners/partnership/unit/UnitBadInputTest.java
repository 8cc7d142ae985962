package org.campuspartners.partnership.unit;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.OneFieldWrong;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent about a unit, the answer names the field at fault, and nothing changes. */
class UnitBadInputTest extends OnCampus {

    private static Subject partnership;
    private static Subject unit;

    @BeforeEach
    void aUnit() {
        if (unit == null) {
            partnership = working();
            unit = ingrid.offers(partnership, "Tides", THIS_WEEK).created();
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    offer      | week          | 0                    | 422 | impossible-week     | week
                    offer      | week          | -3                   | 422 | impossible-week     | week
                    offer      | week          | 16                   | 422 | impossible-week     | week
                    offer      | week          | 2147483647           | 422 | impossible-week     | week
                    offer      | week          | 2147483648           | 400 | wrong-type          | week
                    offer      | week          | 12.0                 | 400 | wrong-type          | week
                    offer      | week          | "12"                 | 400 | wrong-type          | week
                    offer      | week          | null                 | 400 | invalid-fields      | week
                    offer      | week          | nothing              | 400 | invalid-fields      | week
                    offer      | title         | ""                   | 400 | invalid-fields      | title
                    offer      | title         | {201 long}           | 400 | invalid-fields      | title
                    offer      | title         | {"en":"Tides"}       | 400 | wrong-type          | title
                    offer      | title         | "\\u0000"            | 400 | wrong-type          | title
                    offer      | title         | "\\udc00"            | 400 | wrong-type          | title
                    offer      | reason        | ""                   | 400 | invalid-fields      | reason
                    offer      | reason        | {2001 long}          | 400 | invalid-fields      | reason
                    offer      | partnershipId | "no-such"            | 422 | unknown-partnership | partnershipId
                    offer      | partnershipId | "$ne"                | 422 | unknown-partnership | partnershipId
                    offer      | partnershipId | {"$ne":1}            | 400 | wrong-type          | partnershipId
                    offer      | partnershipId | {65 long}            | 400 | invalid-fields      | partnershipId
                    offer      | stage         | "approved"           | 400 | unknown-field       | stage
                    contribute | text          | nothing              | 400 | invalid-fields      | text
                    contribute | text          | " \\n\\t "           | 400 | invalid-fields      | text
                    contribute | text          | {10001 long}         | 400 | invalid-fields      | text
                    contribute | text          | 1                    | 400 | wrong-type          | text
                    contribute | text          | "a\\u0000"           | 400 | wrong-type          | text
                    contribute | for           | "stella"             | 400 | unknown-field       | for
                    co-teach   | taughtOn      | "yesterday"          | 400 | wrong-type          | taughtOn
                    co-teach   | taughtOn      | nothing              | 400 | invalid-fields      | taughtOn
                    co-teach   | taught        | []                   | 400 | invalid-fields      | taught
                    co-teach   | taught        | {}                   | 400 | wrong-type          | taught
                    co-teach   | taught        | [null]               | 400 | invalid-fields      | taught[0]
                    co-teach   | taught        | [{"personId":"x"}]   | 400 | invalid-fields      | taught[0].part
                    co-teach   | taught        | [{"part":"x"}]       | 400 | invalid-fields      | taught[0].personId
                    co-teach   | taught        | [{"personId":"x","part":"y","hours":2}] | 400 | unknown-field | taught[0].hours
                    co-teach   | parts         | []                   | 400 | unknown-field       | parts
                    debrief    | notes         | "  "                 | 400 | invalid-fields      | notes
                    debrief    | notes         | {10001 long}         | 400 | invalid-fields      | notes
                    debrief    | notes         | null                 | 400 | invalid-fields      | notes
                    debrief    | mood          | "good"               | 400 | unknown-field       | mood
                    """)
    void is_refused(String command, String field, String value, int status, String code, String named) {
        command(command).isRefused(cora, unit, field, value, status, code, named);
    }

    private OneFieldWrong command(String command) {
        return switch (command) {
            case "offer" ->
                new OneFieldWrong(
                        ingrid,
                        "POST",
                        "/api/units",
                        Map.of("partnershipId", partnership.id(), "title", "Dunes", "week", THIS_WEEK));
            case "contribute" ->
                new OneFieldWrong(stella, "PUT", unit.path("contributions/me"), Map.of("text", "A walk"));
            case "co-teach" ->
                new OneFieldWrong(
                        stella,
                        "POST",
                        unit.path("co-teach"),
                        Map.of("taughtOn", today().toString(), "taught", List.of(stella.taught("it"))));
            default -> new OneFieldWrong(stella, "POST", unit.path("debrief"), Map.of("notes", "Bring boots"));
        };
    }

    @Test
    void a_step_out_of_order_says_what_state_it_is_in() {
        stella.coPlans(unit).refused(409, "unit-out-of-order").saying("is offered");
        ingrid.approves(unit).refused(409, "unit-out-of-order").saying("is offered");
        stella.coTeaches(unit, today(), stella.taught("it"))
                .refused(409, "unit-out-of-order")
                .saying("is offered");
        stella.debriefs(unit, "Nothing to tell")
                .refused(409, "unit-out-of-order")
                .saying("is offered");
        Subject claimed = ingrid.offers(partnership, "Dunes", THIS_WEEK).created();
        stella.claims(claimed).ok();
        samira.claims(claimed).refused(409, "unit-out-of-order").saying("is claimed");
    }
}
