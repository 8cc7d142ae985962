package org.campuspartners.feedback.keys;

import java.util.Optional;

/**
 * Keeps one key a campaign until the campaign closes. An implementation lives outside the database and its backups, under
 * credentials of its own, and keeps backups of keys for 7 days at the most (rule 18).
 */
public interface CampaignKeyStore {

    /** Bytes of a key. */
    int KEY_LENGTH = 32;

    /** Makes sure that the campaign has a key, durably. Does nothing where it has one, or had one that was destroyed. */
    void create(String campaign);

    /** Empty where there never was one, or it was destroyed. */
    Optional<byte[]> find(String campaign);

    /** Destroys the campaign's key for good: it is never found and never created again. */
    void destroy(String campaign);
}
