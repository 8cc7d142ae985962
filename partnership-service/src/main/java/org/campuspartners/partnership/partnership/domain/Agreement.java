package org.campuspartners.partnership.partnership.domain;

import java.util.Set;
import java.util.TreeSet;
import org.campuspartners.partnership.setting.Spelling;

/**
 * One version of what the members agree on.
 *
 * @param signatures the ids of those who signed this version
 */
public record Agreement(int version, Stage stage, Terms terms, Set<String> signatures) {

    /** How far a version has come. */
    public enum Stage {
        DRAFT,
        SIGNING,
        IN_FORCE,
        SUPERSEDED;

        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    /**
     * What is agreed on.
     *
     * @param hours that each member gives over the term
     * @param ownership of what is made
     */
    public record Terms(
            String goals,
            String roles,
            int hours,
            String communication,
            String confidentiality,
            String authorship,
            String ownership) {}

    public Agreement {
        signatures = Set.copyOf(signatures);
    }

    static Agreement draft(int version, Terms terms) {
        return new Agreement(version, Stage.DRAFT, terms, Set.of());
    }

    boolean awaitsSignatures() {
        return stage == Stage.DRAFT || stage == Stage.SIGNING;
    }

    Agreement signedBy(String person) {
        Set<String> next = new TreeSet<>(signatures);
        next.add(person);
        return new Agreement(version, Stage.SIGNING, terms, next);
    }

    Agreement at(Stage next) {
        return new Agreement(version, next, terms, signatures);
    }
}
