package org.campuspartners.partnership.roster.oneroster;

import java.util.Optional;
import java.util.Set;

/** A bulk of nothing came first. */
final class NothingBefore implements Before {

    @Override
    public boolean has(String file, String sourcedId) {
        return false;
    }

    @Override
    public Optional<String> orgType(String sourcedId) {
        return Optional.empty();
    }

    @Override
    public Optional<Session> session(String sourcedId) {
        return Optional.empty();
    }

    @Override
    public Optional<SchoolClass> schoolClass(String sourcedId) {
        return Optional.empty();
    }

    @Override
    public boolean anotherSignsIn(String username, Set<String> users) {
        return false;
    }
}
