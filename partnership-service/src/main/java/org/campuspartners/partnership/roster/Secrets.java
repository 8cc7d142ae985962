package org.campuspartners.partnership.roster;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.campuspartners.chassis.observe.ConfigurationFault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What only those who hold the secrets can tell: whose id it is, and whose sign-in name. */
@Component
public class Secrets {

    private static final int FEWEST_CHARACTERS = 32;
    private static final int ID_BYTES = 16;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec ids;
    private final SecretKeySpec directory;

    Secrets(@Value("${campus.person.secret:}") String person, @Value("${campus.directory.secret:}") String directory) {
        this.ids = key("campus.person.secret", person, "kept by this service alone");
        this.directory = key("campus.directory.secret", directory, "the same as feedback-service's");
    }

    /** The id under which something of the class lists is known, which can't be guessed from theirs. */
    public String idOf(String kind, String sourcedId) {
        byte[] whole = mac(ids, kind + "/" + sourcedId);
        return HexFormat.of().formatHex(Arrays.copyOf(whole, ID_BYTES));
    }

    /** A sign-in name as the directory writes it; without regard to case. */
    public String hidden(String signIn) {
        return HexFormat.of().formatHex(mac(directory, signIn.trim().toLowerCase(Locale.ROOT)));
    }

    private static SecretKeySpec key(String property, String secret, String whose) {
        if (secret.length() < FEWEST_CHARACTERS) {
            throw new ConfigurationFault(
                    property, "needs at least " + FEWEST_CHARACTERS + " random characters, " + whose);
        }
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
