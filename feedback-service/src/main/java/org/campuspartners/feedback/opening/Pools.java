package org.campuspartners.feedback.opening;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.chassis.aggregate.Loaded;
import org.campuspartners.chassis.consume.ProjectionStore;
import org.campuspartners.feedback.campaign.CampaignIds;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Cell;
import org.campuspartners.feedback.campaign.domain.Invitation;
import org.campuspartners.feedback.campaign.domain.Kind;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.directory.Directory;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.instrument.domain.Role;
import org.campuspartners.feedback.opening.TermPool.Activated;
import org.springframework.stereotype.Component;

/** The pools of programmes' terms, and asking one. */
@Component
class Pools {

    private static final Map<Role, String> ASKED =
            Map.of(Role.LEARNER, "StudentPartner", Role.EDUCATOR, "EducatorPartner");

    private final ProjectionStore projections;
    private final Directory directory;
    private final Instruments instruments;
    private final Campaigns campaigns;
    private final Doors doors;

    Pools(ProjectionStore projections, Directory directory, Instruments instruments, Campaigns campaigns, Doors doors) {
        this.projections = projections;
        this.directory = directory;
        this.instruments = instruments;
        this.campaigns = campaigns;
        this.doors = doors;
    }

    List<TermPool> all() {
        return TermPool.of(projections.query(OccasionsProjection.NAME, Filters.exists("made.termEnds")).stream()
                .map(stored -> new Activated(
                        Occasion.of(stored), LocalDate.parse(stored.made().getString("termEnds"))))
                .toList());
    }

    /** Whether something that asks this pool is neither open yet nor refused. */
    boolean isUnasked(TermPool pool) {
        return instruments.asking(Asks.PROGRAMME_TERM).stream()
                .map(instrument -> campaigns.find(CampaignIds.of(pool.pool(), instrument)))
                .anyMatch(found -> found.map(Pools::isUnopened).orElse(true));
    }

    private static boolean isUnopened(Loaded<Campaign> campaign) {
        return campaign.state().stage() == Stage.DRAFT || campaign.state().stage() == Stage.LOCKED;
    }

    /** Whether the members of all its partnerships are. */
    boolean isKnown(TermPool pool) {
        return groups(pool, Role.LEARNER).isPresent();
    }

    /** The pool that a draft is about, once it can be locked. */
    Optional<TermPool> known(Campaign draft) {
        return all().stream()
                .filter(pool -> draft.cell().equals(Cell.outcome(pool.pool(), instrument(draft))))
                .filter(this::isKnown)
                .findFirst();
    }

    Instrument instrument(Campaign campaign) {
        return instruments.version(campaign.cell().instrument(), campaign.cell().instrumentVersion());
    }

    /** Asks the pool with every instrument that there is for one. */
    void ask(TermPool pool) {
        instruments.asking(Asks.PROGRAMME_TERM).forEach(instrument -> ask(pool, instrument));
    }

    /** Drafts, locks and opens; stops short of locking while a partnership's members are unknown. */
    void ask(TermPool pool, Instrument instrument) {
        String id = CampaignIds.of(pool.pool(), instrument);
        if (campaigns.find(id).isEmpty()) {
            Cell cell = Cell.outcome(pool.pool(), instrument);
            campaigns.draft(id, new CampaignCommand.Draft(cell, instrument, Map.of()));
        }
        if (campaigns.find(id).orElseThrow().state().stage() == Stage.DRAFT) {
            groups(pool, instrument.role())
                    .ifPresent(groups -> doors.lock(id, Kind.OUTCOME, Invitation.ofPool(groups), List.of()));
        }
        doors.open(id);
    }

    private Optional<List<List<String>>> groups(TermPool pool, Role role) {
        List<List<String>> groups = new ArrayList<>();
        for (Map.Entry<String, Long> partnership : pool.partnerships().entrySet()) {
            Optional<List<Directory.Listed>> members = directory.members(partnership.getKey(), partnership.getValue());
            if (members.isEmpty()) {
                return Optional.empty();
            }
            groups.add(members.get().stream()
                    .filter(member -> member.role().equals(ASKED.get(role)))
                    .map(Directory.Listed::person)
                    .toList());
        }
        return Optional.of(groups);
    }
}
