package org.campuspartners.feedback.answer.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two keys of a campaign (rule 15): k1 says where a person's form lies, k2 opens it. Both come from the campaign's key,
 * and are gone with it.
 */
public final class CampaignKeys {

    /** About so many people's forms lie in one document. */
    public static final int PEOPLE_A_BUCKET = 64;

    /** Bytes of a nonce, to be drawn anew for each sealing. */
    public static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    private final String campaign;
    private final byte[] k1;
    private final byte[] k2;

    public CampaignKeys(String campaign, byte[] key) {
        this.campaign = campaign;
        byte[] salt = campaign.getBytes(UTF_8);
        this.k1 = Hkdf.derive(key, salt, "slot".getBytes(UTF_8));
        this.k2 = Hkdf.derive(key, salt, "box".getBytes(UTF_8));
    }

    /** How many buckets so many people need. */
    public static int buckets(int invited) {
        return Math.max(1, Math.ceilDiv(invited, PEOPLE_A_BUCKET));
    }

    /** Where this person's form lies, among that many buckets. */
    public Slot slot(String person, int buckets) {
        byte[] mac = Hkdf.hmac(k1, person.getBytes(UTF_8));
        int bucket = (int) (Integer.toUnsignedLong(ByteBuffer.wrap(mac).getInt()) % buckets);
        return new Slot(bucket, HexFormat.of().formatHex(mac));
    }

    /** The form's box, bound to its campaign and place: nonce, then AES-GCM of the padded form. */
    public byte[] seal(Slot slot, byte[] padded, byte[] nonce) {
        if (nonce.length != NONCE) {
            throw new IllegalArgumentException("a nonce has " + NONCE + " bytes");
        }
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, slot, padded, 0, padded.length, nonce);
        byte[] box = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, box, NONCE, sealed.length);
        return box;
    }

    /** The padded form. Throws where the box is another campaign's, another place's, or was changed. */
    public byte[] open(Slot slot, byte[] box) {
        return cipher(Cipher.DECRYPT_MODE, slot, box, NONCE, box.length - NONCE, Arrays.copyOf(box, NONCE));
    }

    private byte[] cipher(int mode, Slot slot, byte[] input, int from, int length, byte[] nonce) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(k2, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((campaign + "/" + slot.name()).getBytes(UTF_8));
            return cipher.doFinal(input, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this box is not of this campaign and place", e);
        }
    }
}
