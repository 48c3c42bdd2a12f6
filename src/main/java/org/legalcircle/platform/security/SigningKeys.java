package org.legalcircle.platform.security;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The key pairs that sign access tokens, from the files {@code signing-*.pem} of the key folder. The newest by name
 * signs, all verify. A file that is added or removed counts within a minute, and at once when a token names a key that
 * is not known yet.
 */
@Startup
@ApplicationScoped
public class SigningKeys {
    private final KeyRing<SigningKey> ring;

    SigningKeys(KeyFolder folder) {
        ring = new KeyRing<>(folder, "signing", "pem", SigningKey::generate, SigningKey::parse, SigningKey::id);
    }

    /** The pair that signs now. */
    SigningKey newest() {
        return ring.newest();
    }

    /** The pair of that id, or null. */
    SigningKey byId(String id) {
        return ring.byId(id);
    }

    /** All pairs, oldest first. */
    List<SigningKey> all() {
        return ring.all();
    }

    @Scheduled(every = "60s", delayed = "60s")
    void reread() {
        ring.reread();
    }
}
