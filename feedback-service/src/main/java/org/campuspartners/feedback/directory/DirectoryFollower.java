package org.campuspartners.feedback.directory;

/** Is told when a list of people is there, or has changed. */
public interface DirectoryFollower {

    /** @param subject {@code class/<id>} or {@code partnership/<id>}; may be told again of what it knows */
    void seen(String subject);
}
