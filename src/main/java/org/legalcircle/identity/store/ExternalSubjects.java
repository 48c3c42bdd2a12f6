package org.legalcircle.identity.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.identity.domain.PersonKind;

/** Whom of ours the subjects of external issuers are. A subject is a keyed hash; all is done in the session at hand. */
@Singleton
public class ExternalSubjects {
    private static final String LOCK = "select cast(pg_advisory_xact_lock(?1) as text)";
    private static final String FIND = """
            select cast(person_id as text) || ' ' || kind from identity.external_account
            where issuer = ?1 and subject_index = any (string_to_array(?2, ' '))""";
    private static final String LINK = """
            insert into identity.external_account (issuer, subject_index, person_id, kind, linked_at, linked_by)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as uuid))""";
    private static final String UNLINK = "delete from identity.external_account where person_id = ?1 and kind = ?2";

    /** One of our accounts. */
    public record Account(UUID person, PersonKind kind) {
        private static Account of(String row) {
            var parts = row.split(" ");
            return new Account(UUID.fromString(parts[0]), PersonKind.valueOf(parts[1]));
        }
    }

    /** Makes others who see the same subject wait for the end of the transaction. */
    public Uni<Void> lock(String index, Mutiny.Session database) {
        var number = ByteBuffer.wrap(index.getBytes(StandardCharsets.US_ASCII)).getLong();
        return database.createNativeQuery(LOCK, String.class)
                .setParameter(1, number)
                .getSingleResult()
                .replaceWithVoid();
    }

    /** The account that one of these indexes stands for, or null. */
    public Uni<Account> find(String issuer, List<String> indexes, Mutiny.Session database) {
        return database.createNativeQuery(FIND, String.class)
                .setParameter(1, issuer)
                .setParameter(2, String.join(" ", indexes))
                .getSingleResultOrNull()
                .map(row -> row == null ? null : Account.of(row));
    }

    /**
     * The subject is this account from now on; refused by a constraint where it is another already.
     *
     * @param by the administrator; null for a citizen
     */
    public Uni<Void> link(String issuer, String index, Account account, UUID by, Instant now, Mutiny.Session database) {
        return database.createNativeQuery(LINK)
                .setParameter(1, issuer)
                .setParameter(2, index)
                .setParameter(3, account.person())
                .setParameter(4, account.kind().name())
                .setParameter(5, now)
                .setParameter(6, by == null ? null : by.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Nobody is this account any more. */
    public Uni<Void> unlink(Account account, Mutiny.Session database) {
        return database.createNativeQuery(UNLINK)
                .setParameter(1, account.person())
                .setParameter(2, account.kind().name())
                .executeUpdate()
                .replaceWithVoid();
    }
}
