package org.legalcircle.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.stream.Collectors;

/**
 * Lets tokens of the external issuer in. The {@code iss} of a token decides: one of the external issuer is looked at here
 * and nowhere else, all others are none of this class's business. A token seen within the last minute is not resolved
 * again; its age, its key and its session are always looked at.
 */
@ApplicationScoped
public class ExternalSignIns implements IdentityProvider<TokenAuthenticationRequest> {
    // Providers that say nothing have SYSTEM_FIRST + 1; the highest is asked first.
    private static final int BEFORE_OUR_OWN = SYSTEM_FIRST + 100;
    private static final int REMEMBERED = 20_000;
    private static final Duration RESOLVED_FOR = Duration.ofMinutes(1);

    private final ExternalAccounts accounts;
    private final RevokedSessions revoked;
    private final ExternalIssuerSettings settings;
    private final InstantSource clock;
    private final ExternalKeys keys;
    private final ExternalTokens tokens;

    // Bounded by size only: this kind of cache needs no registration in native.
    private final Cache<ByteBuffer, Admitted> admitted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Admitted(ExternalIdentity somebody, Caller caller, Instant at) {}

    ExternalSignIns(
            ExternalAccounts accounts,
            RevokedSessions revoked,
            ExternalIssuerSettings settings,
            TokenSettings own,
            Vertx vertx,
            InstantSource clock) {
        this.accounts = accounts;
        this.revoked = revoked;
        this.settings = settings;
        this.clock = clock;
        if (settings.url().isEmpty()) {
            keys = null;
            tokens = null;
            return;
        }
        var issuer = settings.url().get().toString();
        requireSound(settings, own);
        keys = new ExternalKeys(issuer, new ExternalDocuments(vertx, settings), settings, clock);
        tokens = new ExternalTokens(issuer, settings.audience().get(), keys, settings, clock);
    }

    /** An issuer that is not fully described stops the start, not the first call. */
    void begin(@Observes StartupEvent start) {
        keepKeysFresh().subscribe().with(done -> {});
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> keepKeysFresh() {
        return keys == null ? Uni.createFrom().voidItem() : keys.keepFresh();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_OUR_OWN;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var token = request.getToken().getToken();
        if (tokens == null || !tokens.claims(token)) {
            return Uni.createFrom().nullItem();
        }
        var digest = TokenVerification.digest(token);
        var earlier = admitted.getIfPresent(digest);
        return earlier != null && fresh(earlier)
                ? Uni.createFrom().item(earlier).invoke(this::requireNotEnded).map(ExternalSignIns::identity)
                : admit(token)
                        .invoke(this::requireNotEnded)
                        .invoke(found -> admitted.put(digest, found))
                        .map(ExternalSignIns::identity);
    }

    private Uni<Admitted> admit(String token) {
        return tokens.verify(token)
                .flatMap(somebody ->
                        accounts.callerFor(somebody).map(caller -> new Admitted(somebody, caller, clock.instant())));
    }

    private boolean fresh(Admitted earlier) {
        return clock.instant().isBefore(earlier.at.plus(RESOLVED_FOR)) && tokens.stillSigns(earlier.somebody.keyId());
    }

    private void requireNotEnded(Admitted found) {
        if (!clock.instant().isBefore(found.somebody.until().plus(settings.skew()))
                || revoked.contains(found.caller.session())) {
            throw new AuthenticationFailedException();
        }
    }

    private static SecurityIdentity identity(Admitted found) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new ExternalPrincipal(found.caller))
                .addRoles(found.caller.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()))
                .build();
    }

    private record ExternalPrincipal(Caller caller) implements SignedInPrincipal {
        @Override
        public String getName() {
            return caller.id().toString();
        }
    }

    private static void requireSound(ExternalIssuerSettings settings, TokenSettings own) {
        var issuer = settings.url().orElseThrow().toString();
        ExternalKeys.requireSafe(settings.url().orElseThrow());
        if (settings.audience().isEmpty()) {
            throw new IllegalStateException("LEGALCIRCLE_EXTERNAL_ISSUER needs LEGALCIRCLE_EXTERNAL_AUDIENCE");
        }
        if (issuer.equals(own.issuer())) {
            throw new IllegalStateException("LEGALCIRCLE_EXTERNAL_ISSUER is the same as LEGALCIRCLE_ISSUER");
        }
        if (settings.roles().values().stream().anyMatch(EnumSet.of(Role.CITIZEN, Role.CORRECTION_SUBJECT)::contains)) {
            throw new IllegalStateException("legalcircle.external-issuer.roles gives staff roles only");
        }
    }
}
