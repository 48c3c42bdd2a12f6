package org.legalcircle.platform.security;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/**
 * A key pair for ES256, kept as the PEM file of its private half ({@code openssl genpkey -algorithm EC -pkeyopt
 * ec_paramgen_curve:P-256} makes one).
 *
 * @param id thumbprint of the public half (RFC 7638)
 * @param check of what the secret half signed
 */
record SigningKey(String id, ECPrivateKey secret, ECPublicKey open, Es256 check) {
    private static final int P256_BITS = 256;
    private static final String HEADER = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOTER = "-----END PRIVATE KEY-----";

    /** The PEM text of a new pair. */
    static byte[] generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var secret = generator.generateKeyPair().getPrivate().getEncoded();
            var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(secret);
            return (HEADER + "\n" + lines + "\n" + FOOTER + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine cannot make keys on P-256", e);
        }
    }

    /** @throws IllegalStateException if the file holds no private key on P-256 */
    static SigningKey parse(String fileName, byte[] pem) {
        try {
            var text = new String(pem, StandardCharsets.US_ASCII);
            var start = text.indexOf(HEADER);
            var end = text.indexOf(FOOTER);
            if (start < 0 || end < start) {
                throw new IOException("no PRIVATE KEY block");
            }
            var encoded = Base64.getMimeDecoder().decode(text.substring(start + HEADER.length(), end));
            var factory = KeyFactory.getInstance("EC");
            var secret = (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var open = (ECPublicKey)
                    factory.generatePublic(new ECPublicKeySpec(pointOf(secret.getS()), secret.getParams()));
            if (secret.getParams().getCurve().getField().getFieldSize() != P256_BITS) {
                throw new IOException("not on P-256");
            }
            return new SigningKey(thumbprint(open), secret, open, new Es256(open));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("The key file " + fileName + " holds no EC private key on P-256");
        }
    }

    /** The private half alone is kept: the public point is computed from it. */
    private static ECPoint pointOf(BigInteger secret) {
        var point = CustomNamedCurves.getByName("P-256").getG().multiply(secret).normalize();
        return new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
    }

    private static String thumbprint(ECPublicKey open) {
        return new EllipticCurveJsonWebKey(open).calculateBase64urlEncodedThumbprint("SHA-256");
    }

    /** The public half as others see it. */
    EllipticCurveJsonWebKey published() {
        var key = new EllipticCurveJsonWebKey(open);
        key.setKeyId(id);
        key.setAlgorithm("ES256");
        key.setUse("sig");
        return key;
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "SigningKey " + id;
    }
}
