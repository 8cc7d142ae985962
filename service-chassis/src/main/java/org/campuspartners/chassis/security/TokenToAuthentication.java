package org.campuspartners.chassis.security;

import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Each of the token's roles is an authority; anything else in it grants nothing. */
final class TokenToAuthentication implements Converter<Jwt, JwtAuthenticationToken> {

    static final String ROLE = "ROLE_";

    private final SignInProperties properties;

    TokenToAuthentication(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        Object claim = token.getClaims().get(properties.roles());
        Collection<?> roles = claim instanceof Collection<?> several ? several : List.of();
        return new JwtAuthenticationToken(
                token,
                roles.stream()
                        .filter(String.class::isInstance)
                        .map(role -> new SimpleGrantedAuthority(ROLE + role))
                        .toList(),
                token.getSubject());
    }
}
