package org.campuspartners.chassis.security;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class CallerResolver implements HandlerMethodArgumentResolver {

    private final SignInProperties properties;

    CallerResolver(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            throw new InsufficientAuthenticationException("no token");
        }
        Object claim = token.getToken().getClaims().get(properties.claim());
        if (!(claim instanceof String signIn) || signIn.isBlank()) {
            throw new InvalidBearerTokenException("The token has no claim " + properties.claim());
        }
        return new Caller(signIn.strip().toLowerCase(Locale.ROOT), roles(token));
    }

    private static Set<String> roles(JwtAuthenticationToken token) {
        return token.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(TokenToAuthentication.ROLE))
                .map(authority -> authority.substring(TokenToAuthentication.ROLE.length()))
                .collect(Collectors.toSet());
    }
}
