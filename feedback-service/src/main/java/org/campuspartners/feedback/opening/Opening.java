package org.campuspartners.feedback.opening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.campuspartners.feedback.campaign.CampaignIds;
import org.campuspartners.feedback.campaign.Campaigns;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.CampaignCommand;
import org.campuspartners.feedback.campaign.domain.Cell;
import org.campuspartners.feedback.campaign.domain.Invitation;
import org.campuspartners.feedback.campaign.domain.Kind;
import org.campuspartners.feedback.campaign.domain.Member;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.directory.Directory;
import org.campuspartners.feedback.directory.DirectoryFollower;
import org.campuspartners.feedback.instrument.Instruments;
import org.campuspartners.feedback.instrument.domain.Asks;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.springframework.stereotype.Component;

/**
 * Asks the class about an occasion. The occasion and the lists of people come in any order: whichever is kept last finds the
 * other (C10).
 */
@Component
class Opening implements DirectoryFollower {

    private static final String CLASS = "class/";
    private static final String STUDENT = "student";

    private final Campaigns campaigns;
    private final Instruments instruments;
    private final Directory directory;
    private final Doors doors;

    Opening(Campaigns campaigns, Instruments instruments, Directory directory, Doors doors) {
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.directory = directory;
        this.doors = doors;
    }

    /** Drafts what asks about the occasion, and opens it where the lists are there. */
    void ask(Occasion occasion) {
        asking(occasion).forEach(instrument -> {
            String id = CampaignIds.of(occasion.subject(), instrument);
            Cell cell = Cell.formative(occasion.subject(), instrument, occasion.context());
            campaigns.draft(
                    id,
                    occasion.subject(),
                    occasion.sequence(),
                    new CampaignCommand.Draft(cell, instrument, occasion.needs()));
            advance(id);
        });
    }

    @Override
    public void seen(String subject) {
        campaigns.draftsThatNeed(subject).forEach(draft -> advance(draft.id()));
    }

    /** Locks it if the lists that it needs are there, and opens it. */
    void advance(String id) {
        Campaign campaign = campaigns.find(id).orElseThrow().state();
        if (campaign.cell().kind() == Kind.FORMATIVE && campaign.stage() == Stage.DRAFT) {
            lists(campaign)
                    .ifPresent(lists -> doors.lock(
                            id,
                            Kind.FORMATIVE,
                            Invitation.ofClass(lists.students(), lists.members()),
                            lists.members()));
        }
        doors.open(id);
    }

    boolean canAdvance(Campaign campaign) {
        return campaign.stage() == Stage.LOCKED
                || (campaign.cell().kind() == Kind.FORMATIVE && lists(campaign).isPresent());
    }

    private record Lists(List<String> students, List<Member> members) {}

    private Optional<Lists> lists(Campaign campaign) {
        Optional<List<Directory.Listed>> inClass = list(campaign, true);
        Optional<List<Directory.Listed>> inPartnership = list(campaign, false);
        if (inClass.isEmpty() || inPartnership.isEmpty()) {
            return Optional.empty();
        }
        List<String> students = inClass.get().stream()
                .filter(listed -> listed.role().equals(STUDENT))
                .map(Directory.Listed::person)
                .toList();
        List<Member> members = inPartnership.get().stream()
                .map(listed -> new Member(listed.person(), listed.role()))
                .toList();
        return Optional.of(new Lists(students, members));
    }

    private Optional<List<Directory.Listed>> list(Campaign campaign, boolean ofClass) {
        return campaign.needs().entrySet().stream()
                .filter(need -> need.getKey().startsWith(CLASS) == ofClass)
                .findFirst()
                .flatMap((Map.Entry<String, Long> need) -> directory.members(need.getKey(), need.getValue()));
    }

    private List<Instrument> asking(Occasion occasion) {
        return Stream.of(Asks.UNIT, Asks.READING_WEEK)
                .filter(asks -> occasion.subject().startsWith(asks.word() + "/"))
                .flatMap(asks -> instruments.asking(asks).stream())
                .toList();
    }
}
