package org.legalcircle.platform.privacy;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.legalcircle.platform.security.KeyFolder;
import org.legalcircle.platform.security.KeyRing;

/**
 * Finds a sealed value without opening any: a keyed hash stands beside it. The keys are the files {@code index-*.key}
 * of the key folder. The same value has another index for another purpose, so columns cannot be joined by it.
 */
@Startup
@ApplicationScoped
public class BlindIndex {
    private final FieldAlgorithm algorithm;
    private final KeyRing<FieldKey> ring;

    /** An index with the keys of {@code folder}; the first is made where there is none. */
    public BlindIndex(CipherSettings settings, KeyFolder folder) {
        algorithm = settings.cipher();
        ring = new KeyRing<>(folder, "index", "key", FieldKey::generate, FieldKey::parse, FieldKey::id);
    }

    /**
     * The index to store: 43 characters of URL-safe Base64.
     *
     * @param purpose the column, as in {@code identity.citizen.mobile}
     * @param value in its one normal form
     */
    public String of(String purpose, String value) {
        return of(algorithm, ring.newest(), purpose, value);
    }

    /** Every index the value may be stored under, the current one first: keys and algorithms may have changed since. */
    public List<String> all(String purpose, String value) {
        var others = ring.all().stream()
                .flatMap(key -> Arrays.stream(FieldAlgorithm.values()).map(any -> of(any, key, purpose, value)));
        return Stream.concat(Stream.of(of(purpose, value)), others).distinct().toList();
    }

    private static String of(FieldAlgorithm algorithm, FieldKey key, String purpose, String value) {
        var forPurpose = algorithm.mac(key.mac(), purpose.getBytes(StandardCharsets.UTF_8));
        var index = algorithm.mac(forPurpose, value.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(index);
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
