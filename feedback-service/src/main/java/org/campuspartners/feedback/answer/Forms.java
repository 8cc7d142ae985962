package org.campuspartners.feedback.answer;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.campuspartners.feedback.answer.domain.CampaignKeys;
import org.campuspartners.feedback.answer.domain.Form;
import org.campuspartners.feedback.answer.domain.Slot;
import org.campuspartners.feedback.campaign.FormStore;
import org.campuspartners.feedback.campaign.domain.Terms;
import org.campuspartners.feedback.instrument.domain.Instrument;
import org.campuspartners.feedback.keys.CampaignKeyStore;
import org.campuspartners.feedback.release.domain.Release;
import org.campuspartners.feedback.release.domain.Tally;
import org.springframework.stereotype.Component;

/**
 * The forms of campaigns. They go in, are counted once when the campaign has closed, and are destroyed; nothing here gives one
 * out (rule 16).
 */
@Component
public class Forms implements FormStore {

    private final CampaignKeyStore keys;
    private final Buckets buckets;
    private final SecureRandom random = new SecureRandom();

    Forms(CampaignKeyStore keys, Buckets buckets) {
        this.keys = keys;
        this.buckets = buckets;
    }

    @Override
    public void prepare(String campaign, Terms terms) {
        keys.create(campaign);
        keys(campaign)
                .ifPresent(known -> buckets.prepare(
                        campaign,
                        terms.invited(),
                        terms.roster().stream()
                                .map(person -> slot(known, terms, person))
                                .toList()));
    }

    /**
     * Keeps somebody's form in the place of any that they gave before.
     *
     * @return false where the campaign takes no more, or its key is not here
     */
    boolean keep(String campaign, Terms terms, String person, Form form, Instrument instrument) {
        return keys(campaign)
                .filter(known -> {
                    Slot slot = slot(known, terms, person);
                    return buckets.put(campaign, slot, known.seal(slot, form.padded(instrument), nonce()));
                })
                .isPresent();
    }

    /** @return false where the campaign takes no more changes; true also where they gave none; false, too, where its key is not here */
    boolean withdraw(String campaign, Terms terms, String person) {
        return keys(campaign)
                .filter(known -> buckets.remove(campaign, slot(known, terms, person)))
                .isPresent();
    }

    /** How many lie there by now. */
    public int count(String campaign, Terms terms) {
        return buckets.count(campaign, terms.invited());
    }

    /** Lets no form in any more, and none be withdrawn. */
    public void close(String campaign, Terms terms) {
        buckets.close(campaign, terms.invited());
    }

    /**
     * Counts what a closed campaign has; the same however often it is counted.
     *
     * @return empty where fewer than k answered
     */
    public Optional<Release> tally(String campaign, Terms terms, Instrument instrument) {
        Map<String, byte[]> boxes = buckets.closed(campaign, terms.invited());
        CampaignKeys known = keys(campaign)
                .orElseThrow(
                        () -> new IllegalStateException("the key of a closed campaign that was not counted is gone"));
        List<Map<String, Integer>> answers = new ArrayList<>();
        boxes.forEach((name, box) -> answers.add(
                Form.read(known.open(new Slot(0, name), box), instrument).answers()));
        return Tally.of(instrument, terms.threshold(), terms.invited(), answers);
    }

    /** The key first: without it a form that a backup still has is noise (rule 18). */
    public void destroy(String campaign, Terms terms) {
        keys.destroy(campaign);
        buckets.empty(campaign, terms.invited());
    }

    private Optional<CampaignKeys> keys(String campaign) {
        return keys.find(campaign).map(key -> new CampaignKeys(campaign, key));
    }

    private static Slot slot(CampaignKeys keys, Terms terms, String person) {
        return keys.slot(person, CampaignKeys.buckets(terms.invited()));
    }

    private byte[] nonce() {
        byte[] nonce = new byte[CampaignKeys.NONCE];
        random.nextBytes(nonce);
        return nonce;
    }
}
