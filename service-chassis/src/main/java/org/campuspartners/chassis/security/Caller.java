package org.campuspartners.chassis.security;

import java.util.Set;

/**
 * Who sent this request, as the token says; a controller takes it as an argument.
 *
 * @param signIn the sign-in name, trimmed and in lower case; never to be stored, logged or published as it is
 * @param roles the token's roles, such as {@code coordinator}
 */
public record Caller(String signIn, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAny(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Says nothing of the sign-in name, so that no log can. */
    @Override
    public String toString() {
        return "Caller" + roles;
    }
}
