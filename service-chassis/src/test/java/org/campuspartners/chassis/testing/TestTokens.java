package org.campuspartners.chassis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Tokens for tests, and the sign-in server that they come from: an issuer on loopback that publishes its key, so that a
 * service under test checks signature, issuer, audience and times as it always does.
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void signIn(DynamicPropertyRegistry registry) {
 *     TestTokens.register(registry);
 * }
 * ... header("Authorization", TestTokens.of("ada").roles("coordinator").bearer())
 * }</pre>
 */
public final class TestTokens {

    public static final String AUDIENCE = "campus-partners";

    private static final RSAKey KEY = key();
    private static final String ISSUER = serve(KEY);
    private static final Instant NOW = Instant.now();

    /** The longest tests go on for more than an hour. */
    private static final Duration GOOD_FOR = Duration.ofDays(1);

    /** By what is signed: the same is signed with the same result, and takes a quick compiler's code 20 ms each time. */
    private static final Map<Unsigned, String> SIGNED = new ConcurrentHashMap<>();

    private record Unsigned(String input, RSAKey by) {}

    private static final class Another {
        static final RSAKey KEY = key();
    }

    private final JWTClaimsSet.Builder claims;
    private RSAKey key = KEY;
    private JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID());
    private Supplier<JWSSigner> signer = this::withTheKey;

    private TestTokens(String signIn) {
        this.claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("sub-" + UUID.nameUUIDFromBytes(signIn.getBytes(StandardCharsets.UTF_8)))
                .claim("preferred_username", signIn)
                .claim("roles", List.of())
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plus(GOOD_FOR)));
    }

    /** A valid token of somebody with this sign-in name and no role. */
    public static TestTokens of(String signIn) {
        return new TestTokens(signIn);
    }

    /** The address of the sign-in server. */
    public static String issuer() {
        return ISSUER;
    }

    /** Has the service under test trust these tokens. */
    public static void register(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER);
        registry.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> AUDIENCE);
    }

    public TestTokens roles(String... roles) {
        return with("roles", List.of(roles));
    }

    /** Sets a claim, or takes it away with null. */
    public TestTokens with(String claim, Object value) {
        claims.claim(claim, value);
        return this;
    }

    public TestTokens issuer(String issuer) {
        claims.issuer(issuer);
        return this;
    }

    public TestTokens audience(String audience) {
        claims.audience(audience);
        return this;
    }

    public TestTokens expires(Instant at) {
        claims.expirationTime(at == null ? null : Date.from(at));
        return this;
    }

    public TestTokens notBefore(Instant at) {
        claims.notBeforeTime(Date.from(at));
        return this;
    }

    /** Signed with a key of the same name that the issuer has never published. */
    public TestTokens signedByAnother() {
        key = Another.KEY;
        return this;
    }

    /** Signed with the right key, under the name of another. */
    public TestTokens keyId(String name) {
        header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name);
        return this;
    }

    /** Signed with what everybody can read, for a reader that takes the public key for a shared secret. */
    public TestTokens signedWithThePublicKey() {
        header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID());
        signer = TestTokens::withThePublicKey;
        return this;
    }

    /** Signed with another key, which its own header has, for a reader that trusts it. */
    public TestTokens bringingItsKey() {
        signedByAnother();
        header = new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(key.toPublicJWK());
        return this;
    }

    /** The token with the algorithm {@code none}. */
    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    public String token() {
        SignedJWT token = new SignedJWT(header.build(), claims.build());
        String input = new String(token.getSigningInput(), StandardCharsets.UTF_8);
        return SIGNED.computeIfAbsent(new Unsigned(input, key), any -> signed(token));
    }

    private String signed(SignedJWT token) {
        try {
            token.sign(signer.get());
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + token();
    }

    private JWSSigner withTheKey() {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JWSSigner withThePublicKey() {
        try {
            return new MACSigner(KEY.toRSAPublicKey().getEncoded());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test-key").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String serve(RSAKey key) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://localhost:" + server.getAddress().getPort();
            answer(server, "/.well-known/openid-configuration", """
                    {"issuer":"%s","jwks_uri":"%s/jwks","subject_types_supported":["public"]}""".formatted(issuer, issuer));
            answer(server, "/jwks", new JWKSet(key.toPublicJWK()).toString());
            server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
            server.start();
            return issuer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
