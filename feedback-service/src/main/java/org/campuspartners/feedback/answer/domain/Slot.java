package org.campuspartners.feedback.answer.domain;

/**
 * The place of one person's form in one campaign.
 *
 * @param name hex HMAC of the person
 */
public record Slot(int bucket, String name) {}
