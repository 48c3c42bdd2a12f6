package org.legalcircle.platform.security;

import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * The key pairs that sign access tokens, from the files {@code signing-*.pem} of the key folder. The newest by name
 * signs, all verify. A file that is added or removed counts within a minute, and at once when a token names a key that
 * is not known yet.
 */
@Startup
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final KeyFolder folder;
    private volatile Ring ring;

    private record Ring(FileTime changed, SigningKey newest, Map<String, SigningKey> byId) {}

    SigningKeys(KeyFolder folder) {
        this.folder = folder;
        this.ring = read();
    }

    /** The pair that signs now. */
    SigningKey newest() {
        return ring.newest;
    }

    /** The pair of that id, or null. */
    SigningKey byId(String id) {
        var known = ring.byId.get(id);
        if (known == null && !ring.changed.equals(folder.changed())) {
            reread();
            known = ring.byId.get(id);
        }
        return known;
    }

    /** All pairs, oldest first. */
    List<SigningKey> all() {
        return List.copyOf(ring.byId.values());
    }

    /** A bad file must not take down a service that runs: the keys it has stay in use. */
    @Scheduled(every = "60s", delayed = "60s")
    void reread() {
        try {
            ring = read();
        } catch (IllegalStateException e) {
            LOG.error(e.getMessage());
        }
    }

    private Ring read() {
        var changed = folder.changed();
        var byId = new LinkedHashMap<String, SigningKey>();
        SigningKey newest = null;
        for (var file : folder.read("signing", "pem", SigningKey::generate).entrySet()) {
            newest = SigningKey.parse(file.getKey(), file.getValue());
            byId.put(newest.id(), newest);
        }
        return new Ring(changed, newest, byId);
    }
}
