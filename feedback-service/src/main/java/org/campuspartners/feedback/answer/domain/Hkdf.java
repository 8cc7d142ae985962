package org.campuspartners.feedback.answer.domain;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys from a key: HKDF with HMAC-SHA256 (RFC 5869), for outputs of one block. */
final class Hkdf {

    static final int LENGTH = 32;

    private Hkdf() {}

    static byte[] derive(byte[] keyMaterial, byte[] salt, byte[] info) {
        byte[] extracted = hmac(salt.length == 0 ? new byte[LENGTH] : salt, keyMaterial);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(extracted, block);
    }

    static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
