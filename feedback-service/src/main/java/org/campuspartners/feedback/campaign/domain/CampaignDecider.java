package org.campuspartners.feedback.campaign.domain;

import java.util.List;
import org.campuspartners.chassis.decider.Decider;
import org.campuspartners.chassis.decider.Decision;
import org.campuspartners.chassis.decider.Refusal;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Announce;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Answer;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Cancel;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Close;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Conclude;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Draft;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Extend;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Forget;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Lock;
import org.campuspartners.feedback.campaign.domain.CampaignCommand.Open;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.AnswerReworded;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Answered;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.AnswersAnnounced;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Cancelled;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Closed;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Drafted;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Extended;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.FormsDestroyed;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Locked;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.NotOfferedAfterAll;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Opened;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Released;
import org.campuspartners.feedback.campaign.domain.CampaignEvent.Suppressed;

/** Rules 1 to 5, 10, 13 and 14 of {@code docs/privacy.md}, as far as they are a campaign's own. */
public final class CampaignDecider implements Decider<Campaign, CampaignCommand, CampaignEvent> {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 366;

    @Override
    public Campaign initial() {
        return null;
    }

    @Override
    public Decision<CampaignEvent> decide(Campaign campaign, CampaignCommand command) {
        if (command instanceof Draft draft) {
            return campaign == null
                    ? draft(draft)
                    : refuse("campaign-exists", "This is asked already: it is", campaign);
        }
        if (campaign == null) {
            return Decision.refuse(Refusal.notFound("no-such-campaign", "There is no such campaign"));
        }
        return switch (command) {
            case Draft draft -> throw new IllegalStateException("decided above");
            case Lock lock -> lock(campaign, lock);
            case Open open -> open(campaign, open);
            case Announce announce -> announce(campaign, announce);
            case Extend extend -> extend(campaign, extend);
            case Cancel cancel -> cancel(campaign, cancel);
            case Close close -> close(campaign, close);
            case Conclude conclude -> conclude(campaign, conclude);
            case Forget forget -> forget(campaign);
            case Answer answer -> answer(campaign, answer);
        };
    }

    private static Decision<CampaignEvent> draft(Draft draft) {
        Cell cell = draft.cell();
        if (!cell.suits(draft.instrument()) || cell.role() != draft.instrument().role()) {
            return invalid("wrong-instrument", "That instrument does not ask these people about this", "instrument");
        }
        boolean namesAPartnership = cell.context().containsKey("partnership");
        if (cell.kind() == Kind.OUTCOME && (namesAPartnership || !draft.needs().isEmpty())) {
            return invalid("pool-names-a-partnership", "A pool names no partnership", "partnership");
        }
        return Decision.accept(new Drafted(cell, draft.needs()));
    }

    private static Decision<CampaignEvent> lock(Campaign campaign, Lock lock) {
        if (campaign.stage() != Stage.DRAFT) {
            return refuse("campaign-locked", "What is locked stays as it is; the campaign is", campaign);
        }
        Kind kind = campaign.cell().kind();
        if (!lock.threshold().survivesInsiders()
                || lock.threshold().k() < kind.threshold().k()) {
            return invalid("k-too-small", "k is at least 2c+3, at least 5, and at least 10 for a pool", "k");
        }
        if (!lock.closesOn().isAfter(lock.opensOn())) {
            return invalid("closes-too-early", "A campaign closes on a later day than it opens", "closesOn");
        }
        if (kind == Kind.OUTCOME && !lock.members().isEmpty()) {
            return invalid("pool-names-a-partnership", "A pool names no partnership's members", "members");
        }
        Invitation invitation = lock.invitation();
        String statement = Statement.of(
                        campaign.cell(), lock.threshold(), invitation.roster().size(), lock.closesOn())
                .hash();
        Terms terms = new Terms(
                lock.threshold(),
                invitation.reason().isPresent() ? List.of() : invitation.roster(),
                lock.members(),
                lock.opensOn(),
                lock.closesOn(),
                statement);
        return invitation
                .reason()
                .map(reason -> Decision.<CampaignEvent>accept(new NotOfferedAfterAll(reason, terms, lock.day())))
                .orElseGet(() -> Decision.accept(new Locked(terms)));
    }

    private static Decision<CampaignEvent> open(Campaign campaign, Open open) {
        return switch (campaign.stage()) {
            case LOCKED -> Decision.accept(new Opened(campaign.notBeforeTold(open.day())));
            case DRAFT -> refuse("campaign-not-locked", "Only what is locked is opened; the campaign is", campaign);
            default -> Decision.accept();
        };
    }

    private static Decision<CampaignEvent> announce(Campaign campaign, Announce announce) {
        int k = campaign.terms().map(terms -> terms.threshold().k()).orElse(0);
        int waiting = announce.forms() - campaign.announced();
        if (campaign.stage() != Stage.OPEN || waiting < k) {
            return Decision.accept();
        }
        return Decision.accept(new AnswersAnnounced(waiting / k * k, campaign.notBeforeTold(announce.day())));
    }

    private static Decision<CampaignEvent> extend(Campaign campaign, Extend extend) {
        if (campaign.stage() != Stage.OPEN) {
            return refuse("campaign-not-open", "Only an open campaign is extended; this one is", campaign);
        }
        Terms terms = campaign.lockedTerms();
        if (extend.today().isAfter(terms.closesOn())) {
            return Decision.refuse(Refusal.outOfOrder(
                    "campaign-not-open", "Its closing date, " + terms.closesOn() + ", has passed; it is closing"));
        }
        if (!extend.closesOn().isAfter(terms.closesOn())) {
            return invalid(
                    "closes-too-early",
                    "A campaign is extended to a later day than " + terms.closesOn() + ", never shortened",
                    "closesOn");
        }
        if (extend.closesOn().isAfter(terms.opensOn().plusDays(MOST_DAYS))) {
            return invalid(
                    "closes-too-late",
                    "A campaign closes at the latest " + MOST_DAYS + " days after it opened",
                    "closesOn");
        }
        String statement = Statement.of(campaign.cell(), terms.threshold(), terms.invited(), extend.closesOn())
                .hash();
        return Decision.accept(new Extended(extend.closesOn(), statement, campaign.notBeforeTold(extend.day())));
    }

    private static Decision<CampaignEvent> cancel(Campaign campaign, Cancel cancel) {
        if (cancel.reason().isBlank() || cancel.reason().length() > LONGEST_REASON) {
            return invalid("reason-needed", "A reason of 1 to " + LONGEST_REASON + " characters is needed", "reason");
        }
        // One that is closed and can't be counted, as after its key was lost, has to end somehow.
        if (campaign.stage() != Stage.OPEN && campaign.stage() != Stage.CLOSED) {
            return refuse(
                    "campaign-not-open", "Only what was not counted yet is cancelled; this campaign is", campaign);
        }
        return Decision.accept(new Cancelled(cancel.reason(), campaign.notBeforeTold(cancel.day())));
    }

    private static Decision<CampaignEvent> close(Campaign campaign, Close close) {
        return switch (campaign.stage()) {
            case OPEN -> {
                if (!close.today().isAfter(campaign.lockedTerms().closesOn())) {
                    yield Decision.refuse(Refusal.outOfOrder(
                            "campaign-not-due",
                            "It takes answers until " + campaign.lockedTerms().closesOn()));
                }
                yield Decision.accept(new Closed(campaign.notBeforeTold(close.day())));
            }
            case CLOSED, RELEASED, SUPPRESSED -> Decision.accept();
            default -> refuse("campaign-not-open", "Only an open campaign closes; this one is", campaign);
        };
    }

    private static Decision<CampaignEvent> conclude(Campaign campaign, Conclude conclude) {
        return switch (campaign.stage()) {
            case CLOSED ->
                Decision.accept(conclude.release()
                        .<CampaignEvent>map(release -> new Released(release, campaign.notBeforeTold(conclude.day())))
                        .orElseGet(() -> new Suppressed(campaign.notBeforeTold(conclude.day()))));
            case RELEASED, SUPPRESSED -> Decision.accept();
            default -> refuse("campaign-not-closed", "Only a closed campaign is counted; this one is", campaign);
        };
    }

    private static Decision<CampaignEvent> forget(Campaign campaign) {
        return switch (campaign.stage()) {
            case RELEASED, SUPPRESSED, CANCELLED ->
                campaign.formsDestroyed() ? Decision.accept() : Decision.accept(new FormsDestroyed());
            default -> refuse("campaign-not-concluded", "Its forms are still needed: it is", campaign);
        };
    }

    private static Decision<CampaignEvent> answer(Campaign campaign, Answer answer) {
        boolean may =
                campaign.cell().kind() == Kind.OUTCOME ? answer.coordinator() : campaign.hasEducator(answer.person());
        if (!may) {
            return Decision.refuse(Refusal.forbidden(
                    "not-yours-to-answer", "The partnership's educator answers; for a pool, a coordinator"));
        }
        if (answer.text().isBlank() || answer.text().length() > LONGEST_TEXT) {
            return invalid("text-needed", "An answer has 1 to " + LONGEST_TEXT + " characters", "text");
        }
        if (campaign.stage() != Stage.RELEASED) {
            return refuse("nothing-released", "Only a released result is answered; the campaign is", campaign);
        }
        return campaign.reply().isPresent()
                ? Decision.accept(new AnswerReworded(answer.text()))
                : Decision.accept(new Answered(answer.text(), campaign.notBeforeTold(answer.day())));
    }

    private static Decision<CampaignEvent> refuse(String code, String detail, Campaign campaign) {
        return Decision.refuse(
                Refusal.outOfOrder(code, detail + " " + campaign.stage().word()));
    }

    private static Decision<CampaignEvent> invalid(String code, String detail, String field) {
        return Decision.refuse(Refusal.invalid(code, detail, field));
    }

    @Override
    public Campaign evolve(Campaign campaign, CampaignEvent event) {
        Campaign after = after(campaign, event);
        return event instanceof CampaignEvent.Public told ? after.telling(told.day()) : after;
    }

    private static Campaign after(Campaign campaign, CampaignEvent event) {
        return switch (event) {
            case Drafted drafted -> Campaign.draft(drafted.cell(), drafted.needs());
            case Locked locked -> campaign.under(locked.terms()).at(Stage.LOCKED);
            case NotOfferedAfterAll refused ->
                campaign.under(refused.terms()).because(refused.reason().word()).at(Stage.NOT_OFFERED);
            case Opened opened -> campaign.at(Stage.OPEN);
            case AnswersAnnounced announced -> campaign.announcing(announced.answers());
            case Extended extended ->
                campaign.under(campaign.lockedTerms().until(extended.closesOn(), extended.statement()));
            case Cancelled cancelled -> campaign.because(cancelled.reason()).at(Stage.CANCELLED);
            case Closed closed -> campaign.at(Stage.CLOSED);
            case Released released -> campaign.releasing(released.release()).at(Stage.RELEASED);
            case Suppressed suppressed -> campaign.at(Stage.SUPPRESSED);
            case FormsDestroyed destroyed -> campaign.withoutForms();
            case Answered answered -> campaign.answered(new Reply(answered.text(), answered.day()));
            case AnswerReworded reworded ->
                campaign.answered(new Reply(
                        reworded.text(), campaign.reply().orElseThrow().on()));
        };
    }
}
