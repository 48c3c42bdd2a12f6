package org.legalcircle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** The calls of the workloads, byte for byte the same for the service and for the bare program. */
final class Calls {
    private static final int LISTS = 512;
    private static final String QUESTION = "老板拖欠三个月工资，怎么办？";

    private final byte[][] lists = new byte[LISTS][];
    private final String[] tokens;
    private final String run = Long.toHexString(new SecureRandom().nextLong());

    /** Signs a token for each citizen with the service's own key. */
    Calls(Path keys, String publishedKeys) {
        tokens = tokensOf(keys, publishedKeys, Town.citizens(), "CITIZEN", null);
        var random = new Random(1);
        for (var i = 0; i < LISTS; i++) {
            lists[i] = list(random);
        }
    }

    /** A token of a staff member nobody employed. */
    static String tokenOf(Path keys, String publishedKeys, String role, String branch) {
        return tokensOf(keys, publishedKeys, List.of(UUID.randomUUID()), role, branch)[0];
    }

    /** A token for each of them. */
    static String[] tokensOf(Path keys, String publishedKeys, List<UUID> callers, String role, String branch) {
        try {
            var secret = secretIn(keys.resolve("signing-0001.pem"));
            var keyId = new JsonWebKeySet(publishedKeys).getJsonWebKeys().get(0).getKeyId();
            var tokens = new String[callers.size()];
            for (var i = 0; i < tokens.length; i++) {
                tokens[i] = token(callers.get(i), secret, keyId, role, branch);
            }
            return tokens;
        } catch (IOException | GeneralSecurityException | JoseException e) {
            throw new IllegalStateException("No token can be signed", e);
        }
    }

    /** Twenty free slots from some place in the next twelve days on. */
    LongFunction<byte[]> lists() {
        return n -> lists[(int) (n % LISTS)];
    }

    /** A seat of a slot nobody else asks for. */
    LongFunction<byte[]> holdsOnManySlots() {
        var phase = UUID.randomUUID();
        return n -> hold(phase, n, Town.spreadSlot(n));
    }

    /** A seat of the slot everybody asks for; after sixty of them, everybody asks for the next slot. */
    LongFunction<byte[]> holdsOnAHotSlot() {
        var phase = UUID.randomUUID();
        return n -> hold(phase, n, Town.hotSlot(n));
    }

    private static byte[] list(Random random) {
        var at = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2 + random.nextInt(11), ChronoUnit.DAYS)
                .plus(60 + 30L * random.nextInt(Town.SLOTS_A_DAY), ChronoUnit.MINUTES);
        var id = Town.slotId(random.nextInt(Town.FREE_ADVISERS) * Town.TIMES);
        var cursor = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "/" + id).getBytes(StandardCharsets.UTF_8));
        return ("GET /api/v1/slots?limit=20&cursor=" + cursor
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] hold(UUID phase, long n, int slot) {
        var body = "{\"slotId\":\"" + Town.slotId(slot)
                + "\",\"channel\":\"PHONE\",\"topic\":\"LABOUR\",\"question\":\"" + QUESTION + "\"}";
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("POST /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                        + "Authorization: Bearer " + tokens[(int) (n % Town.CITIZENS)]
                        + "\r\nIdempotency-Key: " + run + phase + n
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static PrivateKey secretIn(Path file) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static String token(UUID caller, PrivateKey secret, String keyId, String role, String branch)
            throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer("https://legalcircle.local");
        claims.setAudience("legal-circle");
        claims.setSubject(caller.toString());
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setIssuedAt(NumericDate.now());
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 7200));
        claims.setStringClaim("sid", UUID.randomUUID().toString());
        claims.setStringListClaim("groups", role);
        if (branch != null) {
            claims.setStringClaim("branch", branch);
        }
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "at+jwt");
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(secret);
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }
}
