package org.campuspartners.feedback.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.campuspartners.feedback.answer.Forms;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Announce;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Close;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Conclude;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Forget;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Open;
import org.campuspartners.feedback.release.domain.Audience;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.testing.Neighbours.Group;
import org.campuspartners.feedback.testing.Overheard;
import org.campuspartners.feedback.testing.Witnessing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** After closing people, coordinators and the service itself try everything, in a random order: not a byte changes. */
class T5NothingMovesAReleaseTest extends Witnessing {

    @Autowired
    private Forms forms;

    @ParameterizedTest
    @ValueSource(ints = {3, 7, 12})
    void one_results_event_ever_and_every_byte_unchanged(int answers) {
        Group group = released(12, answers);
        String before = held(group);
        List<Runnable> attempts = new ArrayList<>(attempts(group));
        Collections.shuffle(attempts, new Random(answers));
        attempts.forEach(Runnable::run);
        theNextNight();

        assertThat(held(group)).isEqualTo(before);
        assertThat(Overheard.of(id(group)).stream().filter(said -> said.type().startsWith("results.")))
                .hasSize(1);
    }

    private List<Runnable> attempts(Group group) {
        LocalDate today = clock.today();
        Optional<Release> other = Optional.of(new Release(Audience.EVERYONE, 11, 12, List.of()));
        return List.of(
                () -> answer(giving(group, group.student(12), agreeing()), 409),
                () -> answer(giving(group, group.student(1), form(item -> 2)), 409),
                () -> answer(
                        as(group.student(1), "/api/campaigns/" + id(group) + "/my-answer")
                                .DELETE(),
                        409),
                () -> answer(
                        asking(
                                "extend",
                                group,
                                Map.of("closesOn", today.plusDays(30).toString())),
                        409),
                () -> answer(asking("cancel", group, Map.of("reason", "We would rather not know")), 409),
                () -> answer(
                        with(
                                        asCoordinator("/api/campaigns"),
                                        "POST",
                                        "{\"instrument\":\"unit-feedback\",\"occasion\":\"unit/" + group.id("unit")
                                                + "\"}")
                                .header("Idempotency-Key", UUID.randomUUID().toString()),
                        409),
                () -> commanding(group, new Close(today, today)),
                () -> commanding(group, new Conclude(other, today)),
                () -> commanding(group, new Conclude(Optional.empty(), today)),
                () -> commanding(group, new Announce(40, today)),
                () -> commanding(group, new Open(today)),
                () -> commanding(group, new Forget()),
                () -> forms.prepare(id(group), campaign(group).lockedTerms()),
                () -> neighbours.sayCoTaught(group, 1, 1),
                () -> neighbours.sayClass(group, 2));
    }

    private void commanding(Group group, CampaignCommand command) {
        campaigns.execute(id(group), command);
    }

    private HttpRequest.Builder asking(String step, Group group, Map<String, String> body) {
        return with(
                        asCoordinator("/api/campaigns/" + id(group) + "/" + step),
                        "POST",
                        JsonMapper.shared().writeValueAsString(body))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(
                        "If-Match",
                        "\"" + campaigns.find(id(group)).orElseThrow().version() + "\"");
    }
}
