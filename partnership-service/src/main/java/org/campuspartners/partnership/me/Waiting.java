package org.campuspartners.partnership.me;

/**
 * Something that waits for a person.
 *
 * @param what is to be done, such as {@code sign} or {@code vote}
 * @param subject that it is to be done on, such as {@code unit/<id>}
 * @param title of the subject
 */
public record Waiting(String what, String subject, String title) {}
