package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Es256Test {
    /** The example of RFC 7515, appendix A.3. */
    private static final String X = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";

    private static final String Y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
    private static final String SIGNED = "eyJhbGciOiJFUzI1NiJ9"
            + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    private static final String SIGNATURE =
            "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    private final Es256 check = new Es256(key(number(X), number(Y)));

    @Test
    void the_example_of_the_standard_is_signed() {
        assertThat(check.signed(SIGNED + "." + SIGNATURE)).isTrue();
    }

    @Test
    void another_text_is_not() {
        assertThat(check.signed(SIGNED.replace("MDA4", "MDA5") + "." + SIGNATURE))
                .isFalse();
        assertThat(check.signed("x" + SIGNED + "." + SIGNATURE)).isFalse();
    }

    @Test
    void no_bit_of_the_signature_may_change() {
        for (var bit = 0; bit < 512; bit++) {
            var bytes = Base64.getUrlDecoder().decode(SIGNATURE);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(check.signed(SIGNED + "." + encoded(bytes)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    /** A signature of nothing but zeros passes where the range of its two numbers is not looked at. */
    @Test
    void numbers_out_of_range_sign_nothing() {
        var order = EllipticCurves.P256.getOrder();
        for (var r : new BigInteger[] {BigInteger.ZERO, order}) {
            for (var s : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE, order}) {
                var bytes = new byte[64];
                put(bytes, 32, r);
                put(bytes, 64, s);
                assertThat(check.signed(SIGNED + "." + encoded(bytes))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.", "a.b.!", "a.b.AAAA", "nothing"})
    void what_holds_no_signature_is_not_signed(String token) {
        assertThat(check.signed(token)).isFalse();
    }

    @Test
    void a_longer_signature_is_none() {
        var bytes = Base64.getUrlDecoder().decode(SIGNATURE);
        var longer = new byte[65];
        System.arraycopy(bytes, 0, longer, 1, 64);

        assertThat(check.signed(SIGNED + "." + encoded(longer))).isFalse();
    }

    @Test
    void a_point_beside_the_curve_is_no_key() {
        var beside = key(number(X), number(Y).add(BigInteger.ONE));

        assertThatThrownBy(() -> new Es256(beside)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void put(byte[] bytes, int end, BigInteger number) {
        var digits = number.toByteArray();
        var length = Math.min(digits.length, 32);
        System.arraycopy(digits, digits.length - length, bytes, end - length, length);
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECPublicKey key(BigInteger x, BigInteger y) {
        try {
            var spec = new ECPublicKeySpec(new ECPoint(x, y), EllipticCurves.P256);
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
