package org.campuspartners.feedback.opening;

import java.time.Duration;
import java.util.Map;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Outcome.Failed;
import org.campuspartners.chassis.aggregate.Outcome.Failure;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.consume.ProjectionStore;
import org.campuspartners.chassis.consume.TryAgainException;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.feedback.campaign.CampaignIds;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Cell;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.springframework.stereotype.Component;

/** Asks what nothing asked by itself yet: a pool before its term is over, an occasion with an instrument that came later. */
@Component
class AskingByHand {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Instruments instruments;
    private final ProjectionStore projections;
    private final Pools pools;
    private final Opening opening;
    private final Campaigns campaigns;

    AskingByHand(
            Instruments instruments, ProjectionStore projections, Pools pools, Opening opening, Campaigns campaigns) {
        this.instruments = instruments;
        this.projections = projections;
        this.pools = pools;
        this.opening = opening;
        this.campaigns = campaigns;
    }

    /** @throws Problem 422 where there is nothing such to ask about or with, 409 where it is asked already */
    Outcome ask(Request request, AskRequest wanted) {
        if (wanted.isOfBoth()) {
            throw Problem.invalid(
                    "occasion-or-pool",
                    "A campaign asks about an occasion, or about a programme's term.",
                    "occasion",
                    "programme",
                    "term");
        }
        Instrument instrument = instruments
                .newest(wanted.instrument())
                .filter(found -> (found.asks() == Asks.PROGRAMME_TERM) == wanted.isOfAPool())
                .orElseThrow(() ->
                        Problem.invalid("wrong-instrument", "There is no such instrument about this.", "instrument"));
        return wanted.isOfAPool() ? pool(request, wanted, instrument) : occasion(request, wanted, instrument);
    }

    private Outcome pool(Request request, AskRequest wanted, Instrument instrument) {
        TermPool pool = pools.all().stream()
                .filter(one -> one.pool().programme().equals(wanted.programme())
                        && one.pool().term().equals(wanted.term()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "unknown-pool", "No partnership was active in such a programme's term.", "programme", "term"));
        Cell cell = Cell.outcome(pool.pool(), instrument);
        Outcome drafted = drafted(
                CampaignIds.of(pool.pool(), instrument),
                request,
                new CampaignCommand.Draft(cell, instrument, Map.of()));
        return opened(drafted, () -> pools.ask(pool, instrument));
    }

    private Outcome occasion(Request request, AskRequest wanted, Instrument instrument) {
        Occasion occasion = projections
                .find(OccasionsProjection.NAME, wanted.occasion())
                .filter(OccasionsProjection::isOccasion)
                .map(Occasion::of)
                .orElseThrow(() -> Problem.invalid("unknown-occasion", "There was no such occasion.", "occasion"));
        Cell cell = Cell.formative(occasion.subject(), instrument, occasion.context());
        String id = CampaignIds.of(occasion.subject(), instrument);
        Outcome drafted = drafted(id, request, new CampaignCommand.Draft(cell, instrument, occasion.needs()));
        return opened(drafted, () -> opening.advance(id));
    }

    private Outcome drafted(String id, Request request, CampaignCommand.Draft draft) {
        Outcome outcome = campaigns.draft(id, request, draft);
        if (outcome instanceof Failed failed && failed.failure() == Failure.CONFLICT) {
            throw Problem.outOfOrder("campaign-exists", "This is asked already: see campaign " + id + ".");
        }
        return outcome;
    }

    private static Outcome opened(Outcome drafted, Runnable open) {
        if (drafted instanceof Outcome.Done) {
            try {
                open.run();
            } catch (TryAgainException e) {
                throw Problem.unavailable(
                        "campaign-not-open-yet",
                        "It is asked, and not open yet. Try again with the same Idempotency-Key",
                        RETRY_AFTER);
            }
        }
        return drafted;
    }
}
