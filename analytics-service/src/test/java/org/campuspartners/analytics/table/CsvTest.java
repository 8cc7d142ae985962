package org.campuspartners.analytics.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.campuspartners.analytics.testing.Life;
import org.campuspartners.analytics.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest extends RunningService {

    private static final String PLACE = "programme,course,courseCode,term,termTitle";
    private static final String ASKED = "instrument,version,role";

    private HttpResponse<String> csv(String path) {
        HttpResponse<String> answer = send(asAnalyst("/api/insights/" + path).header("Accept", "text/csv"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partnerships  | " + PLACE + ",total,matched,agreed,active,closed,asOf,upToDate",
                "units         | " + PLACE + ",total,offered,coPlanned,approved,coTaught,debriefed,asOf,upToDate",
                "readings      | " + PLACE + ",total,proposed,selected,led,asOf,upToDate",
                "participation | " + PLACE + "," + ASKED
                        + ",open,closed,released,releasedToInvolved,suppressed,notOffered,"
                        + "cancelled,reasons,answers,invited,responseRate,asOf,upToDate",
                "items         | " + PLACE + "," + ASKED
                        + ",item,text,lo,hi,n,interval95Low,interval95High,campaigns,asOf," + "upToDate",
                "belonging     | programme,term,termTitle," + ASKED + ",agreedText,agreedLo,agreedHi,agreedN,"
                        + "agreedInterval95Low,agreedInterval95High,invited,responseRate,why,anchorPercent,anchorSource,asOf,"
                        + "upToDate",
                "answering     | " + PLACE + "," + ASKED + ",results,answered,medianDays,longestDays,asOf,upToDate"
            })
    void the_names_of_its_columns_stay_even_where_it_has_no_rows(String insight, String header) {
        HttpResponse<String> answer = csv(insight + "?programme=nobodys");

        assertThat(answer.body()).isEqualTo(header + "\r\n");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/csv;charset=UTF-8");
        assertThat(answer.headers().allValues("Content-Disposition"))
                .containsExactly("attachment; filename=\"" + insight + ".csv\"");
    }

    @Test
    void a_row_is_a_line_with_what_was_nested_beside_each_other() {
        Life.of("campaign", "{\"programme\":\"csv-row\"}")
                .then("campaign.opened.v1", "outcome")
                .then("campaign.closed.v1", "outcome")
                .then("results.released.v1", "outcome");
        Life.of("campaign", "{\"programme\":\"csv-row\",\"instrumentVersion\":2}")
                .then("campaign.not-offered.v1", "outcome");

        until(() -> assertThat(csv("belonging?programme=csv-row").body().replaceAll("20..-..-..T[0-9:.]+Z", "THEN"))
                .isEqualTo("programme,term,termTitle," + ASKED + ",agreedText,agreedLo,agreedHi,agreedN,"
                        + "agreedInterval95Low,agreedInterval95High,invited,responseRate,why,anchorPercent,"
                        + "anchorSource,asOf,upToDate\r\n"
                        + "csv-row,599f7703547e9c8e980f44d7d192d978,Autumn 2026,outcomes-learner,1,learner,"
                        + "at least 20 of 22,20,22,22,72,100,26,85,,93,"
                        + "\"Curran & Millard 2016, Birmingham City University\",THEN,true\r\n"
                        + "csv-row,599f7703547e9c8e980f44d7d192d978,Autumn 2026,outcomes-learner,2,learner,"
                        + ",,,,,,,,fewer-than-3-groups,93,"
                        + "\"Curran & Millard 2016, Birmingham City University\",THEN,true\r\n"));
    }

    @Test
    void a_title_from_a_class_list_is_never_a_formula_and_never_a_second_row() {
        Life.of("unit", """
                {"programme":"csv-formula","courseCode":"=HYPERLINK(\\"http://x\\")","termTitle":"Year \\"1\\",\\r\\nÆon"}""").then("unit.offered.v1", "unit");

        until(() -> assertThat(csv("units?programme=csv-formula").body())
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\",")
                .contains(",\"Year \"\"1\"\",\r\nÆon\","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv;charset=ISO-8859-1", "text/*", "application/json;q=0.1, text/csv"})
    void it_is_written_in_utf_8_whatever_is_asked_for(String accept) {
        HttpResponse<String> answer =
                send(asAnalyst("/api/insights/units?programme=nobodys").header("Accept", accept));

        assertThat(answer.headers().allValues("Content-Type")).containsExactly("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("programme,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/csv;q=0.1, application/json", "application/*"})
    void who_does_not_ask_for_it_gets_json(String accept) {
        HttpResponse<String> answer =
                send(asAnalyst("/api/insights/units?programme=nobodys").header("Accept", accept));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(read(answer.body()).path("rows").isArray()).isTrue();
    }
}
