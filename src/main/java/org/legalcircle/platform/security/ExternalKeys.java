package org.legalcircle.platform.security;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The public keys of an external issuer, as last read. They are read anew on a schedule, and when a token names one that
 * is not there, but then no oftener than the settings say, and once for all who wait. While the issuer is away the last
 * good ones stay in use.
 */
final class ExternalKeys {
    private static final Logger LOG = Logger.getLogger(ExternalKeys.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String issuer;
    private final ExternalDocuments documents;
    private final ExternalIssuerSettings settings;
    private final InstantSource clock;
    private final AtomicReference<Reading> reading = new AtomicReference<>(new Reading(Instant.EPOCH, null));
    private volatile Map<String, PublicJsonWebKey> keys = Map.of();
    private volatile Instant readAt = Instant.EPOCH;

    private record Reading(Instant begun, Uni<Void> done) {}

    ExternalKeys(String issuer, ExternalDocuments documents, ExternalIssuerSettings settings, InstantSource clock) {
        this.issuer = issuer;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    /** The key, if it was there at the last reading; null otherwise. */
    PublicJsonWebKey known(String id) {
        return id == null ? null : keys.get(id);
    }

    /** The key, read for if need be; null if there is none. Never fails. */
    Uni<PublicJsonWebKey> find(String id) {
        var known = known(id);
        return known != null || id == null
                ? Uni.createFrom().item(known)
                : here(readOnce()).map(done -> known(id));
    }

    /** Reads the keys if they have become old. Never fails. */
    Uni<Void> keepFresh() {
        return within(readAt, settings.refresh()) ? Uni.createFrom().voidItem() : readOnce();
    }

    /** Of those who want a reading at once, and of those who want the next too soon, nobody causes another one. */
    private Uni<Void> readOnce() {
        var latest = reading.get();
        if (within(latest.begun, settings.pause())) {
            return latest.done;
        }
        var next = new Reading(clock.instant(), read().memoize().indefinitely());
        return reading.compareAndSet(latest, next) ? next.done : reading.get().done;
    }

    /** A reading ends where it was begun; each who waits for it goes on where it came from. */
    private static Uni<Void> here(Uni<Void> reading) {
        var context = Vertx.currentContext();
        return context == null ? reading : reading.emitOn(MutinyHelper.executor(context));
    }

    private Uni<Void> read() {
        return documents
                .read(URI.create(issuer.replaceFirst("/$", "") + DISCOVERY))
                .map(this::whereKeysAre)
                .flatMap(documents::read)
                .map(ExternalKeys::usable)
                .invoke(this::take)
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(this::notNow);
    }

    private URI whereKeysAre(JsonObject discovered) {
        if (!issuer.equals(discovered.getString("issuer"))) {
            throw new IllegalStateException("it describes another issuer");
        }
        var address = URI.create(discovered.getString("jwks_uri"));
        requireSafe(address);
        return address;
    }

    /** Refuses an address that anybody on the way could answer for. */
    static void requireSafe(URI address) {
        var local = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        if (!local && !"https".equals(address.getScheme())) {
            throw new IllegalStateException("its address is not https");
        }
    }

    /** Keys of an algorithm with two halves, meant for signatures; what else an issuer publishes is passed over. */
    private static Map<String, PublicJsonWebKey> usable(JsonObject published) {
        try {
            var usable = new JsonWebKeySet(published.encode())
                    .getJsonWebKeys().stream()
                            .filter(key -> key instanceof RsaJsonWebKey || key instanceof EllipticCurveJsonWebKey)
                            .filter(key -> key.getKeyId() != null && !"enc".equals(key.getUse()))
                            .map(PublicJsonWebKey.class::cast)
                            .collect(Collectors.toUnmodifiableMap(
                                    JsonWebKey::getKeyId, key -> key, (one, other) -> one));
            if (usable.isEmpty()) {
                throw new IllegalStateException("it publishes no usable key");
            }
            return usable;
        } catch (JoseException e) {
            throw new IllegalStateException("its keys cannot be read", e);
        }
    }

    private void take(Map<String, PublicJsonWebKey> found) {
        keys = found;
        readAt = clock.instant();
    }

    private Uni<Void> notNow(Throwable failure) {
        var reason = failure instanceof IllegalStateException
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
        LOG.warnf("The keys of the external issuer cannot be read, %d are known: %s", keys.size(), reason);
        return Uni.createFrom().voidItem();
    }

    /** A clock that was set back must not put a reading off for as long. */
    private boolean within(Instant since, Duration time) {
        var passed = Duration.between(since, clock.instant());
        return !passed.isNegative() && passed.compareTo(time) < 0;
    }
}
