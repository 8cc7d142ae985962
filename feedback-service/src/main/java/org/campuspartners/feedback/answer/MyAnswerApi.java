package org.campuspartners.feedback.answer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import org.campuspartners.chassis.http.Problem;
import org.campuspartners.chassis.security.Caller;
import org.campuspartners.chassis.time.DomainClock;
import org.campuspartners.feedback.answer.domain.Form;
import org.campuspartners.feedback.campaign.AskedPeople;
import org.campuspartners.feedback.campaign.AskedPeople.Asked;
import org.campuspartners.feedback.campaign.domain.Campaign;
import org.campuspartners.feedback.campaign.domain.Stage;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Somebody's own answer: given, replaced, withdrawn, never shown. It needs no idempotency key and keeps none that is sent: one
 * person has one form, so that a repetition is harmless (rule 15).
 */
@RestController
@Tag(name = "My answer")
class MyAnswerApi {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final AskedPeople people;
    private final Forms forms;
    private final DomainClock clock;

    MyAnswerApi(AskedPeople people, Forms forms, DomainClock clock) {
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @PutMapping("/api/campaigns/{id}/my-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give your answer, or replace the one you gave (those asked, while it is open)")
    void give(@PathVariable String id, Caller caller, @Valid @RequestBody MyAnswer body) {
        Asked asked = open(id, caller);
        Instrument instrument = asked.instrument();
        Form form = body.form();
        List<String> faults = form.faults(instrument);
        if (!faults.isEmpty()) {
            throw Problem.invalid(
                    "not-an-answer",
                    "At least one item is answered, each with a value from "
                            + instrument.scale().lowest() + " to "
                            + instrument.scale().highest(),
                    faults.toArray(String[]::new));
        }
        if (!forms.keep(id, asked.campaign().lockedTerms(), asked.person(), form, instrument)) {
            throw notTaken(id, caller);
        }
    }

    @DeleteMapping("/api/campaigns/{id}/my-answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraw your answer, if you gave one (those asked, while it is open)")
    void withdraw(@PathVariable String id, Caller caller) {
        Asked asked = open(id, caller);
        if (!forms.withdraw(id, asked.campaign().lockedTerms(), asked.person())) {
            throw notTaken(id, caller);
        }
    }

    private Asked open(String id, Caller caller) {
        Asked asked = people.require(id, caller);
        Campaign campaign = asked.campaign();
        if (campaign.stage() == Stage.LOCKED) {
            throw Problem.outOfOrder("campaign-not-open", "It is not open yet: it is locked");
        }
        if (campaign.stage() != Stage.OPEN) {
            throw closed(campaign.stage());
        }
        if (clock.today().isAfter(campaign.lockedTerms().closesOn())) {
            throw closed(Stage.CLOSED);
        }
        return asked;
    }

    /** It closed meanwhile; or it is open, and this instance doesn't have its key. */
    private Problem notTaken(String id, Caller caller) {
        open(id, caller);
        return Problem.unavailable("answers-not-taken", "It can't take answers right now. Try again", RETRY_AFTER);
    }

    private static Problem closed(Stage stage) {
        return Problem.outOfOrder(
                "campaign-closed",
                "It takes no more answers: it is " + stage + "; an earlier attempt may have been counted");
    }
}
