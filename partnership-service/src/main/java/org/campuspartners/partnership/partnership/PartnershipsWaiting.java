package org.campuspartners.partnership.partnership;

import static org.campuspartners.partnership.me.Waiting.when;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.partnership.listing.Pages;
import org.campuspartners.partnership.me.Waiting;
import org.campuspartners.partnership.me.WaitingSource;
import org.campuspartners.partnership.partnership.domain.Partnership;
import org.campuspartners.partnership.partnership.domain.Partnership.Stage;
import org.campuspartners.partnership.partnership.domain.PartnershipCommand;
import org.campuspartners.partnership.partnership.domain.PartnershipEvent;
import org.springframework.stereotype.Component;

/** What members have yet to do before their partnership can go on, and where somebody was withdrawn from one that goes on. */
@Component
class PartnershipsWaiting implements WaitingSource {

    private static final Bson NOT_ENDED = Filters.ne("state.stage", Stage.CLOSED.toString());

    private final Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships;
    private final Withdrawals withdrawals;

    PartnershipsWaiting(
            Aggregates<Partnership, PartnershipCommand, PartnershipEvent> partnerships, Withdrawals withdrawals) {
        this.partnerships = partnerships;
        this.withdrawals = withdrawals;
    }

    @Override
    public List<Waiting> waitingFor(String person) {
        var open = Filters.and(Partnerships.withMember(person), NOT_ENDED);
        return partnerships.list(open, new Page(Optional.empty(), Page.CAP)).items().stream()
                .flatMap(found -> tasks(found, person))
                .toList();
    }

    @Override
    public List<Waiting> waitingForCoordinators() {
        return new Pages<>(partnerships)
                .slices(NOT_ENDED)
                .flatMap(this::withdrawals)
                .limit(Page.CAP)
                .toList();
    }

    private Stream<Waiting> withdrawals(List<Loaded<Partnership>> some) {
        Map<String, List<String>> withdrawn = withdrawals.from(some);
        return some.stream()
                .filter(found -> !withdrawn.get(found.id()).isEmpty())
                .map(found -> waiting(found, "settle-withdrawal"));
    }

    private static Stream<Waiting> tasks(Loaded<Partnership> found, String person) {
        Partnership partnership = found.state();
        return Stream.of(
                        when(partnership.lacksGainOf(person), "state-gain"),
                        when(partnership.agreements().isEmpty(), "draft-agreement"),
                        when(partnership.lacksSignatureOf(person), "sign"))
                .flatMap(Optional::stream)
                .map(what -> waiting(found, what));
    }

    private static Waiting waiting(Loaded<Partnership> found, String what) {
        return new Waiting(what, "partnership/" + found.id(), found.state().title());
    }
}
