package org.campuspartners.feedback.directory;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.campuspartners.chassis.observe.ConfigurationFault;

/** Sign-in names as the directory writes them: hashed with the secret that the two services share. */
final class SignInNames {

    private static final int FEWEST_CHARACTERS = 32;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    SignInNames(String secret) {
        if (secret.length() < FEWEST_CHARACTERS) {
            throw new ConfigurationFault(
                    "campus.directory.secret",
                    "needs at least " + FEWEST_CHARACTERS + " random characters, the same as partnership-service's");
        }
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    String hidden(String signIn) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            byte[] name = signIn.trim().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
