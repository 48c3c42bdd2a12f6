package org.legalcircle.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The algorithms are those of the standards, not merely consistent with themselves. */
class StandardVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sm4_gcm_gives_the_example_of_rfc_8998() {
        var key = new FieldKey("", null, HEX.parseHex("0123456789abcdeffedcba9876543210"), null);
        var sealed = FieldAlgorithm.SM4_GCM.encrypt(
                key,
                HEX.parseHex("00001234567800000000abcd"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(HEX.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void hmac_sha_256_gives_the_second_example_of_rfc_4231() {
        assertThat(HEX.formatHex(FieldAlgorithm.AES_GCM.mac(
                        "Jefe".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        "what do ya want for nothing?".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
