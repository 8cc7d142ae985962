package org.campuspartners.runner.signin;

import java.time.Duration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** One client for each sample person: whoever has its secret is that person. */
final class SampleClients implements RegisteredClientRepository {

    private static final Duration VALID = Duration.ofHours(1);

    private final Personas personas;

    SampleClients(Personas personas) {
        this.personas = personas;
    }

    @Override
    public RegisteredClient findByClientId(String clientId) {
        return personas.named(clientId).map(persona -> client(clientId)).orElse(null);
    }

    @Override
    public RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("The sample people are in a file");
    }

    private static RegisteredClient client(String name) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(Personas.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(VALID).build())
                .build();
    }
}
