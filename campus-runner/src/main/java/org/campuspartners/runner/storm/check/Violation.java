package org.campuspartners.runner.storm.check;

/**
 * Something that must not have happened.
 *
 * @param what with whom, in one line
 */
public record Violation(Kind kind, String what) {

    /** In which way what was found differs from what was acknowledged. */
    public enum Kind {
        LOST("lost"),
        DOUBLED("doubled"),
        REORDERED("reordered"),
        REFUSED_YET_APPLIED("refused yet applied"),
        INVENTED("invented"),
        /** An instance that nobody touched gave an answer that can't be met by asking again. */
        NOT_RETRYABLE("not retryable"),
        /** Not at rest, or with other insights than the fold's, when the time for recovery had passed. */
        NOT_RECOVERED("not recovered"),
        /** The people of the term could not do what they may do. */
        NOT_PLAYED("not played");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    @Override
    public String toString() {
        return kind.word + ": " + what;
    }
}
