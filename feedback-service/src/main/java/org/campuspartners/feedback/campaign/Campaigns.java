package org.campuspartners.feedback.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.campuspartners.chassis.aggregate.Aggregates;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.aggregate.Outcome;
import org.campuspartners.chassis.aggregate.Page;
import org.campuspartners.chassis.aggregate.Request;
import org.campuspartners.chassis.aggregate.Slice;
import org.campuspartners.chassis.consume.TryAgainException;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.CampaignEvent;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.springframework.stereotype.Component;

/** The campaigns, for those who work on them unasked: what is due, and the commands that the service gives itself. */
@Component
public class Campaigns {

    private static final List<String> ENDED = Stream.of(Stage.CLOSED, Stage.RELEASED, Stage.SUPPRESSED, Stage.CANCELLED)
            .map(Stage::toString)
            .toList();

    private final Aggregates<Campaign, CampaignCommand, CampaignEvent> campaigns;

    Campaigns(Aggregates<Campaign, CampaignCommand, CampaignEvent> campaigns) {
        this.campaigns = campaigns;
    }

    public Optional<Loaded<Campaign>> find(String id) {
        return campaigns.find(id);
    }

    /** Those that aren't open yet and may be about to: drafts, and what is locked. */
    public List<Loaded<Campaign>> unopened() {
        return all(in(CampaignPaths.STAGE, List.of(Stage.DRAFT.toString(), Stage.LOCKED.toString())));
    }

    /** Drafts that wait for this list of people. */
    public List<Loaded<Campaign>> draftsThatNeed(String list) {
        return all(and(eq(CampaignPaths.STAGE, Stage.DRAFT.toString()), exists(CampaignPaths.NEEDS + "." + list)));
    }

    /** All that take answers. */
    public List<Loaded<Campaign>> open() {
        return all(eq(CampaignPaths.STAGE, Stage.OPEN.toString()));
    }

    /** Open ones whose last day has passed, and those whose closing was interrupted before its forms were destroyed. */
    public List<Loaded<Campaign>> toClose(LocalDate today) {
        Bson due = and(eq(CampaignPaths.STAGE, Stage.OPEN.toString()), lt(CampaignPaths.CLOSES_ON, today.toString()));
        Bson interrupted = in(CampaignPaths.STAGE, ENDED);
        return all(and(eq(CampaignPaths.FORMS_DESTROYED, false), or(due, interrupted)));
    }

    /** The effect of an event of another subject, once; a campaign that is there already is left as it is. */
    public Outcome draft(String id, String occasion, long sequence, CampaignCommand.Draft command) {
        return heeded(campaigns.take(id, occasion, sequence, command));
    }

    /** A draft that nobody asked for, under its natural id. */
    public Outcome draft(String id, CampaignCommand.Draft command) {
        return heeded(campaigns.create(id, Request.natural("feedback-service", "campaign.draft", id), command));
    }

    /** A draft that somebody asked for, under its natural id. */
    public Outcome draft(String id, Request request, CampaignCommand.Draft command) {
        return campaigns.create(id, request, command);
    }

    /**
     * Carries out what the service itself wants; what was done before is not done again, and a refusal says that somebody
     * else was faster.
     */
    public Outcome execute(String id, CampaignCommand command) {
        String name = "campaign." + command.getClass().getSimpleName();
        return heeded(campaigns.apply(id, Request.natural("feedback-service", name, command.toString()), command));
    }

    /** @throws TryAgainException where it is not known what became of a command, or others kept being faster */
    private static Outcome heeded(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            throw new TryAgainException("a campaign could not be changed: " + failed.failure());
        }
        return outcome;
    }

    List<Loaded<Campaign>> all(Bson filter) {
        List<Loaded<Campaign>> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Slice<Loaded<Campaign>> slice = campaigns.list(filter, new Page(after, Page.CAP));
            found.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());
        return List.copyOf(found);
    }
}
