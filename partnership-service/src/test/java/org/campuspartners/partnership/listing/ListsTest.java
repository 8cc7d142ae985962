package org.campuspartners.partnership.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.campuspartners.partnership.testing.Answer;
import org.campuspartners.partnership.testing.OnCampus;
import org.campuspartners.partnership.testing.Somebody;
import org.campuspartners.partnership.testing.Subject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists by partnership, course, term, programme and stage, a page at a time. */
class ListsTest extends OnCampus {

    @Test
    void they_hold_what_the_filters_ask_for_and_the_caller_may_know_of() {
        Subject ecology = active();
        Subject ethics = activeInEthics();
        Subject tides = ingrid.offers(ecology, "Tides", THIS_WEEK).created();
        Subject shores =
                stella.opensWeek(ecology, "Shores", 3, "earliest-proposal").created();
        Subject duty = emil.offers(ethics, "Duty", THIS_WEEK).created();
        JsonNode setting = cora.state(ecology);
        String course = "course=" + setting.path("courseId").asString();
        String term = "term=" + setting.at("/term/id").asString();
        String all = "?limit=100&" + course + "&" + term + "&programme=course-design";

        assertThat(ids(stella, "/api/partnerships" + all + "&stage=active"))
                .contains(ecology.id())
                .doesNotContain(ethics.id());
        assertThat(ids(stella, "/api/partnerships?stage=matched")).doesNotContain(ecology.id());
        assertThat(ids(stella, "/api/units" + all + "&stage=offered&partnership=" + ecology.id()))
                .containsExactly(tides.id());
        assertThat(ids(stella, "/api/units" + all + "&stage=claimed&partnership=" + ecology.id()))
                .isEmpty();
        assertThat(ids(lourdes, "/api/reading-weeks" + all + "&partnership=" + ecology.id()))
                .containsExactly(shores.id());
        assertThat(ids(lorenzo, "/api/units?partnership=" + ethics.id())).containsExactly(duty.id());
        assertThat(ids(lourdes, "/api/units?partnership=" + ethics.id())).isEmpty();
        assertThat(ids(cora, "/api/units?partnership=" + ethics.id())).containsExactly(duty.id());
        assertThat(ids(cora, "/api/units?" + course + "&partnership=" + ethics.id()))
                .isEmpty();
        assertThat(ids(cora, "/api/units?programme=readings&partnership=" + ethics.id()))
                .isEmpty();
        assertThat(ids(xaver, "/api/units" + all)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        Subject partnership = active();
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            offered.add(
                    ingrid.offers(partnership, "Unit " + i, THIS_WEEK).created().id());
        }
        String list = "/api/units?limit=2&partnership=" + partnership.id();

        List<String> paged = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = lourdes.sees(list + cursor).ok();
            sizes.add(page.items().size());
            page.items().forEach(item -> paged.add(item.path("id").asString()));
            cursor = "&cursor=" + page.text("next");
        } while (!cursor.equals("&cursor="));

        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(paged).containsExactlyElementsOf(offered.stream().sorted().toList());
    }

    @Test
    void a_full_last_page_has_no_next() {
        Subject partnership = active();
        ingrid.offers(partnership, "Tides", THIS_WEEK).created();

        Answer page = ingrid.sees("/api/units?limit=1&partnership=" + partnership.id());

        assertThat(page.items()).hasSize(1);
        assertThat(page.body().path("next").isNull()).isTrue();
    }

    @Test
    void a_partnership_in_a_list_names_nobody() {
        Subject partnership = matched();

        JsonNode listed = stella.sees("/api/partnerships?limit=100").items().stream()
                .filter(item -> item.path("id").asString().equals(partnership.id()))
                .findFirst()
                .orElseThrow();

        assertThat(listed.toString()).doesNotContain("Ingrid", "Samira");
        assertThat(listed.path("members").size()).isEqualTo(3);
    }

    private static List<String> ids(Somebody who, String path) {
        return who.sees(path).ok().items().stream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
