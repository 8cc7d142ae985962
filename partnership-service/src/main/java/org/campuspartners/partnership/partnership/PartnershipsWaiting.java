package org.campuspartners.partnership.partnership;

import static org.campuspartners.partnership.me.Waiting.when;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.me.Waiting;
import org.campuspartners.partnership.me.WaitingSource;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.Partnership.Stage;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.springframework.stereotype.Component;

/** What members have yet to do before their partnership can go on. */
@Component
class PartnershipsWaiting implements WaitingSource {

    private final Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships;

    PartnershipsWaiting(Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships) {
        this.partnerships = partnerships;
    }

    @Override
    public List<Waiting> waitingFor(String person) {
        var open = Filters.and(Partnerships.withMember(person), Filters.ne("state.stage", Stage.CLOSED.toString()));
        return partnerships.list(open, new Page(Optional.empty(), Page.CAP)).items().stream()
                .flatMap(found -> waiting(found, person))
                .toList();
    }

    private static Stream<Waiting> waiting(Loaded<Partnership> found, String person) {
        Partnership partnership = found.state();
        return Stream.of(
                        when(partnership.lacksGainOf(person), "state-gain"),
                        when(partnership.agreements().isEmpty(), "draft-agreement"),
                        when(partnership.lacksSignatureOf(person), "sign"))
                .flatMap(Optional::stream)
                .map(what -> new Waiting(what, "partnership/" + found.id(), partnership.title()));
    }
}
