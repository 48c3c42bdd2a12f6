package org.legalcircle.platform.privacy;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.legalcircle.platform.security.KeyFolder;
import org.legalcircle.platform.security.KeyRing;

/**
 * Seals single fields of personal data. The keys are the files {@code field-*.key} of the key folder: the newest by
 * name seals, all open. A value opens only in the context it was sealed in, so one copied to another row or column
 * stays shut. One key is good for 2^32 values (NIST SP 800-38D, section 8.3).
 */
@Startup
@ApplicationScoped
public class FieldCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int PREFIX_BYTES = 1 + FieldKey.ID_BYTES;

    private final FieldAlgorithm algorithm;
    private final KeyRing<FieldKey> ring;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(CipherSettings settings, KeyFolder folder) {
        algorithm = settings.cipher();
        ring = new KeyRing<>(folder, "field", "key", FieldKey::generate, FieldKey::parse, FieldKey::id);
    }

    /**
     * Seals a text. The same text sealed twice gives two values nobody can tell to be the same.
     *
     * @param context where it will stand, as in {@code identity.citizen.mobile:<id>}
     */
    public Sealed seal(String plain, String context) {
        var key = ring.newest();
        var prefix = ByteBuffer.allocate(PREFIX_BYTES)
                .put(algorithm.code())
                .put(HexFormat.of().parseHex(key.id()))
                .array();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var body = algorithm.encrypt(key, nonce, bound(prefix, context), plain.getBytes(StandardCharsets.UTF_8));
        return Sealed.of(ByteBuffer.allocate(PREFIX_BYTES + NONCE_BYTES + body.length)
                .put(prefix)
                .put(nonce)
                .put(body)
                .array());
    }

    /**
     * Opens what was sealed in the same context, or gives null for null.
     *
     * @throws UnreadableField if it was changed, moved from elsewhere, or its key is missing
     */
    public String open(Sealed sealed, String context) {
        if (sealed == null) {
            return null;
        }
        var bytes = sealed.bytes();
        if (bytes.length < PREFIX_BYTES + NONCE_BYTES + TAG_BYTES) {
            throw new UnreadableField();
        }
        var prefix = Arrays.copyOf(bytes, PREFIX_BYTES);
        var nonce = Arrays.copyOfRange(bytes, PREFIX_BYTES, PREFIX_BYTES + NONCE_BYTES);
        var body = Arrays.copyOfRange(bytes, PREFIX_BYTES + NONCE_BYTES, bytes.length);
        var plain = FieldAlgorithm.of(prefix[0]).decrypt(keyOf(prefix), nonce, bound(prefix, context), body);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private FieldKey keyOf(byte[] prefix) {
        var key = ring.byId(HexFormat.of().formatHex(prefix, 1, PREFIX_BYTES));
        if (key == null) {
            throw new UnreadableField();
        }
        return key;
    }

    private static byte[] bound(byte[] prefix, String context) {
        var place = context.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(prefix.length + place.length)
                .put(prefix)
                .put(place)
                .array();
    }

    /** Tells the keys apart, and nothing about them. */
    Stream<String> keyIds() {
        return ring.all().stream().map(FieldKey::id);
    }

    @Scheduled(every = "60s", delayed = "60s")
    void reread() {
        ring.reread();
    }
}
