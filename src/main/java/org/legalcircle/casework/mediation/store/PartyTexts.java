package org.legalcircle.casework.mediation.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.legalcircle.platform.privacy.Sealed;

/** Text messages to parties who act by no account; {@link LetterPost} carries them. */
@Singleton
public class PartyTexts {
    private static final String WRITE = """
            insert into mediation.party_text (id, party_id, letter, next_attempt_at, attempts)
            values (?1, ?2, ?3, ?4, 0)""";

    /** Puts one into the box, in the transaction at hand. */
    public Uni<Void> write(UUID id, UUID party, Sealed letter, Instant due) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WRITE)
                        .setParameter(1, id)
                        .setParameter(2, party)
                        .setParameter(3, letter.bytes())
                        .setParameter(4, due.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
