package org.campuspartners.feedback.answer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.campuspartners.feedback.Samples;
import org.junit.jupiter.api.Test;

class CampaignKeysTest {

    private final CampaignKeys keys = new CampaignKeys("campaign-1", bytes(1));
    private final Slot slot = keys.slot("p1", 1);
    private final byte[] padded = new Form(Map.of("one", 4)).padded(Samples.UNIT);

    @Test
    void a_person_has_one_slot_a_campaign_and_others_elsewhere() {
        assertThat(keys.slot("p1", 1)).isEqualTo(slot);
        assertThat(keys.slot("p2", 1)).isNotEqualTo(slot);
        assertThat(new CampaignKeys("campaign-2", bytes(1)).slot("p1", 1)).isNotEqualTo(slot);
        assertThat(new CampaignKeys("campaign-1", bytes(2)).slot("p1", 1)).isNotEqualTo(slot);
    }

    @Test
    void a_box_opens_where_it_lies_and_nowhere_else() {
        byte[] box = keys.seal(slot, padded, new byte[CampaignKeys.NONCE]);

        assertThat(keys.open(slot, box)).isEqualTo(padded);
        assertThatThrownBy(() -> keys.open(keys.slot("p2", 1), box)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CampaignKeys("campaign-2", bytes(1)).open(slot, box))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CampaignKeys("campaign-1", bytes(2)).open(slot, box))
                .isInstanceOf(IllegalArgumentException.class);
        box[20] ^= 1;
        assertThatThrownBy(() -> keys.open(slot, box)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_box_is_as_long_as_every_other() {
        byte[] blankish = new Form(Map.of("lost", 1)).padded(Samples.UNIT);
        assertThat(keys.seal(slot, padded, new byte[12])).hasSameSizeAs(keys.seal(slot, blankish, new byte[12]));
    }

    /** The mutants: one nonce for all, one by content, one by person; a form that is not padded. */
    @Test
    void one_look_at_two_boxes_catches_a_nonce_that_comes_again_and_a_size_that_tells() {
        byte[] other = new Form(Map.of("one", 2)).padded(Samples.UNIT);
        byte[] byContent = Arrays.copyOf(padded, CampaignKeys.NONCE);
        assertThat(keys.seal(slot, padded, byContent)).isEqualTo(keys.seal(slot, padded, byContent));
        byte[] one = keys.seal(slot, padded, new byte[CampaignKeys.NONCE]);
        byte[] two = keys.seal(slot, other, new byte[CampaignKeys.NONCE]);
        assertThat(one[CampaignKeys.NONCE + 2] ^ two[CampaignKeys.NONCE + 2])
                .as("under one nonce two boxes tell how their answers differ")
                .isEqualTo(4 ^ 2);
        assertThat(keys.seal(slot, Arrays.copyOf(padded, 3), new byte[CampaignKeys.NONCE]))
                .hasSizeLessThan(one.length);
    }

    @Test
    void about_64_people_share_a_bucket() {
        assertThat(CampaignKeys.buckets(0)).isEqualTo(1);
        assertThat(CampaignKeys.buckets(64)).isEqualTo(1);
        assertThat(CampaignKeys.buckets(65)).isEqualTo(2);
        Map<Integer, Integer> filled = new HashMap<>();
        Samples.people(640).forEach(p -> filled.merge(keys.slot(p, 10).bucket(), 1, Integer::sum));
        assertThat(filled).hasSize(10);
        assertThat(filled.values()).allSatisfy(people -> assertThat(people).isBetween(30, 100));
    }

    @Test
    void the_derivation_is_that_of_rfc_5869() {
        HexFormat hex = HexFormat.of();
        byte[] okm = Hkdf.derive(
                hex.parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                hex.parseHex("000102030405060708090a0b0c"),
                hex.parseHex("f0f1f2f3f4f5f6f7f8f9"));
        assertThat(hex.formatHex(okm)).startsWith("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    private static byte[] bytes(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
