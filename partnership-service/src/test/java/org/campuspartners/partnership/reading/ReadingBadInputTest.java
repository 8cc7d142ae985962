package org.campuspartners.partnership.reading;

import java.util.List;
import java.util.Map;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.OneFieldWrong;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent about a reading week, the answer names the field at fault, and nothing changes. */
class ReadingBadInputTest extends OnCampus {

    private static Subject partnership;
    private static Subject open;
    private static Subject voting;

    @BeforeEach
    void twoWeeks() {
        if (voting == null) {
            partnership = working();
            open = opened();
            Subject next = opened();
            lourdes.proposes(next, "Gathering Moss");
            ingrid.opensVoting(next).ok();
            voting = next;
        }
    }

    private Subject opened() {
        return stella.opensWeek(partnership, "Shores", THIS_WEEK, "earliest-proposal")
                .created();
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    open    | week          | 0                   | 422 | impossible-week     | week
                    open    | week          | -1                  | 422 | impossible-week     | week
                    open    | week          | 16                  | 422 | impossible-week     | week
                    open    | week          | 1e2                 | 400 | wrong-type          | week
                    open    | week          | nothing             | 400 | invalid-fields      | week
                    open    | title         | null                | 400 | invalid-fields      | title
                    open    | title         | {201 long}          | 400 | invalid-fields      | title
                    open    | tieRule       | "toss-a-coin"       | 400 | invalid-fields      | tieRule
                    open    | tieRule       | 1                   | 400 | wrong-type          | tieRule
                    open    | partnershipId | "no-such"           | 422 | unknown-partnership | partnershipId
                    open    | partnership   | "x"                 | 400 | unknown-field       | partnership
                    propose | citation      | nothing             | 400 | invalid-fields      | citation
                    propose | citation      | "\\t"               | 400 | invalid-fields      | citation
                    propose | citation      | {1001 long}         | 400 | invalid-fields      | citation
                    propose | citation      | "\\u0007"           | 400 | wrong-type          | citation
                    propose | citation      | "half \\ud83d"      | 400 | wrong-type          | citation
                    propose | link          | "javascript:x()"    | 400 | invalid-fields      | link
                    propose | link          | "https://a b"       | 400 | invalid-fields      | link
                    propose | link          | ""                  | 400 | invalid-fields      | link
                    propose | votes         | 100                 | 400 | unknown-field       | votes
                    vote    | proposalId    | "no-such"           | 422 | unknown-proposal    | proposalId
                    vote    | proposalId    | ""                  | 400 | invalid-fields      | proposalId
                    vote    | proposalId    | {65 long}           | 400 | invalid-fields      | proposalId
                    vote    | proposalId    | ["a","b"]           | 400 | wrong-type          | proposalId
                    vote    | weight        | 2                   | 400 | unknown-field       | weight
                    select  | proposalId    | ""                  | 400 | invalid-fields      | proposalId
                    select  | proposal      | "x"                 | 400 | unknown-field       | proposal
                    leaders | people        | []                  | 400 | invalid-fields      | people
                    leaders | people        | [null]              | 400 | invalid-fields      | people[0]
                    leaders | people        | [" "]               | 400 | invalid-fields      | people[0]
                    leaders | people        | [7]                 | 400 | wrong-type          | people[0]
                    leaders | people        | ["no-such"]         | 422 | unknown-person      | people
                    leaders | people        | "lourdes"           | 400 | wrong-type          | people
                    lead    | ledOn         | "2026-13-01"        | 400 | wrong-type          | ledOn
                    lead    | ledOn         | nothing             | 400 | invalid-fields      | ledOn
                    lead    | notes         | {10001 long}        | 400 | invalid-fields      | notes
                    lead    | notes         | false               | 400 | wrong-type          | notes
                    lead    | attended      | 12                  | 400 | unknown-field       | attended
                    """)
    void is_refused(String command, String field, String value, int status, String code, String named) {
        Subject week = command.equals("vote") || command.equals("select") ? voting : open;
        command(command, week).isRefused(cora, week, field, value, status, code, named);
    }

    private OneFieldWrong command(String command, Subject week) {
        return switch (command) {
            case "open" ->
                new OneFieldWrong(
                        stella,
                        "POST",
                        "/api/reading-weeks",
                        Map.of("partnershipId", partnership.id(), "title", "Shores", "week", THIS_WEEK));
            case "propose" ->
                new OneFieldWrong(
                        lourdes,
                        "POST",
                        week.path("proposals"),
                        Map.of("citation", "Sand", "link", "https://books.example/sand"));
            case "vote" -> new OneFieldWrong(lourdes, "PUT", week.path("votes/me"), Map.of("proposalId", "x"));
            case "select" -> new OneFieldWrong(stella, "POST", week.path("select"), Map.of());
            case "leaders" ->
                new OneFieldWrong(stella, "PUT", week.path("leaders"), Map.of("people", List.of(lourdes.id())));
            default ->
                new OneFieldWrong(
                        stella, "POST", week.path("lead"), Map.of("ledOn", today().toString(), "notes", "Well"));
        };
    }

    @Test
    void a_leader_who_is_named_twice_or_is_of_another_class_is_refused() {
        stella.namesLeaders(open, lourdes, lourdes).refused(422, "leader-twice").naming("people");
        stella.namesLeaders(open, lourdes, svante)
                .refused(422, "unknown-person")
                .naming("people");
    }

    @Test
    void a_step_out_of_order_says_what_state_it_is_in() {
        stella.opensVoting(open).refused(409, "nothing-proposed").saying("is open");
        lourdes.votesFor(open, "x").refused(409, "reading-week-out-of-order").saying("is open");
        stella.selects(open).refused(409, "reading-week-out-of-order").saying("is open");
        stella.leads(open, today(), "Already")
                .refused(409, "reading-week-out-of-order")
                .saying("is open");
        stella.selects(voting).refused(409, "nobody-voted").saying("is voting");
        stella.opensVoting(voting).refused(409, "reading-week-out-of-order").saying("is voting");
        lourdes.step("POST", voting, "proposals", Map.of("citation", "Late"))
                .answer()
                .refused(409, "reading-week-out-of-order")
                .saying("is voting");
    }
}
