package org.legalcircle.platform.files;

import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to a bucket with version 4 of the AWS signature, over the hash of the body. */
record BucketSignature(String keyId, String secret, String region) {
    /** The hash of no bytes. */
    static final String OF_NOTHING = hash(new byte[0]);

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Adds the headers that tell who asks, when, and for what. */
    void sign(RequestOptions request, String method, String path, String host, String bodyHash, Instant now) {
        var time = TIME.format(now);
        var headers = Map.of("host", host, "x-amz-content-sha256", bodyHash, "x-amz-date", time);
        request.putHeader("x-amz-content-sha256", bodyHash)
                .putHeader("x-amz-date", time)
                .putHeader("Authorization", authorization(method, path, headers, bodyHash));
    }

    /**
     * The value of {@code Authorization}.
     *
     * @param path needs no encoding: its parts are letters, digits, dots and hyphens
     * @param headers all that are signed, their names in lower case; {@code x-amz-date} is one of them
     */
    String authorization(String method, String path, Map<String, String> headers, String bodyHash) {
        var sorted = new TreeMap<>(headers);
        var names = String.join(";", sorted.keySet());
        var time = sorted.get("x-amz-date");
        var scope = time.substring(0, 8) + "/" + region + "/s3/aws4_request";
        var lines = sorted.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining());
        var request = String.join("\n", method, path, "", lines, names, bodyHash);
        var text = String.join("\n", ALGORITHM, time, scope, hash(request.getBytes(StandardCharsets.UTF_8)));
        var signature = HexFormat.of().formatHex(hmac(key(time.substring(0, 8)), text));
        return "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s".formatted(ALGORITHM, keyId, scope, names, signature);
    }

    private byte[] key(String day) {
        var ofDay = hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), day);
        return hmac(hmac(hmac(ofDay, region), "s3"), "aws4_request");
    }

    /** SHA-256 in lower-case hexadecimal. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This machine has no HMAC-SHA-256", e);
        }
    }

    /** Never tells the secret. */
    @Override
    public String toString() {
        return "BucketSignature of " + keyId;
    }
}
