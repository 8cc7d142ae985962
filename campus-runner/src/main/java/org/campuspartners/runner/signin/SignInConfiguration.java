package org.campuspartners.runner.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    private static final List<String> AUDIENCE = List.of("campus-partners");

    @Bean
    RegisteredClientRepository clients() {
        return new SampleClients(Personas.sample());
    }

    /** The one secret of the sample people is in the manual, so it is kept as it is. */
    @Bean
    PasswordEncoder plainSecret() {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence secret) {
                return secret.toString();
            }

            @Override
            public boolean matches(CharSequence secret, String kept) {
                return kept.contentEquals(secret);
            }
        };
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${campus.sign-in.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${campus.sign-in.key}") Path key) {
        return new ImmutableJWKSet<>(new JWKSet(new SigningKey(key).load()));
    }

    /** What the services look at, as any provider of the institution would say it. The subject tells nobody who it is. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            Personas.Persona persona = Personas.sample()
                    .named(token.getRegisteredClient().getClientId())
                    .orElseThrow();
            String subject = UUID.nameUUIDFromBytes(persona.username().getBytes(StandardCharsets.UTF_8))
                    .toString();
            token.getClaims()
                    .subject(subject)
                    .audience(AUDIENCE)
                    .claim("preferred_username", persona.username())
                    .claim("roles", List.copyOf(persona.roles()));
        };
    }
}
