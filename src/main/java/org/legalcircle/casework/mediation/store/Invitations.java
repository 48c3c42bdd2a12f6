package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Invitation;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.platform.error.Refused;

/** The invitations as they are made and used. */
@Singleton
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    private static final Duration DAY = Duration.ofDays(1);

    /** The one with that hash of its token; refuses what is unknown or over alike. */
    public Uni<Invitation> require(String tokenHash, Instant now) {
        return find("tokenHash = ?1 and expiresAt > ?2", tokenHash, now)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(MediationRefusal.INVITATION_NOT_FOUND));
    }

    /** Ends those the party was sent before; refuses where it was sent too many in a day. */
    public Uni<Void> makeWay(UUID party, int mostADay, Instant now) {
        return find("partyId = ?1 order by createdAt", party)
                .list()
                .invoke(sent -> requireRoom(sent, mostADay, now))
                .invoke(sent -> sent.stream()
                        .filter(earlier -> earlier.expiresAt().isAfter(now))
                        .forEach(earlier -> earlier.end(now)))
                .replaceWithVoid();
    }

    private static void requireRoom(List<Invitation> sent, int mostADay, Instant now) {
        var lately = sent.stream()
                .filter(earlier -> earlier.createdAt().isAfter(now.minus(DAY)))
                .toList();
        if (lately.size() >= mostADay) {
            var wait =
                    Duration.between(now, lately.get(0).createdAt().plus(DAY)).toSeconds();
            throw new Refused(MediationRefusal.INVITED_TOO_OFTEN, Map.of("retryAfterSeconds", Math.max(1, wait)));
        }
    }
}
