package org.legalcircle.identity.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.identity.domain.PasswordRules;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.web.Cursor;

/** The staff. */
@Singleton
public class StaffStore implements PanacheRepositoryBase<StaffMember, UUID> {
    private static final String INSIDE = """
            from StaffMember s where exists (
                from Organisation o where o.id = s.organisationId and o.path like concat(?1, '%'))""";
    private static final String FORMER = """
            select hash from identity.former_password where staff_id = $1 order by replaced_at desc limit $2""";
    private static final String REMEMBER = """
            insert into identity.former_password (staff_id, hash, replaced_at) values (?1, ?2, ?3)
            on conflict do nothing""";

    private final Pool pool;

    StaffStore(Pool pool) {
        this.pool = pool;
    }

    /** The staff member; refuses one that does not exist. */
    @WithSession
    public Uni<StaffMember> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(StaffStore::unknown);
    }

    /** The staff member, locked; refuses one that does not exist. */
    public Uni<StaffMember> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(StaffStore::unknown);
    }

    /** The staff member; refuses one that does not exist or works outside the branch. */
    @WithSession
    public Uni<StaffMember> requireInside(String branch, UUID id) {
        return find(INSIDE + " and s.id = ?2", branch, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(StaffStore::unknown);
    }

    /** Who signs in with this name, or null. */
    @WithSession
    public Uni<StaffMember> findByLogin(String login) {
        return find("login", login).firstResult();
    }

    /** Staff of a branch, oldest account first, after the cursor. */
    @WithSession
    public Uni<List<StaffMember>> inside(String branch, Cursor after, int limit) {
        return find(
                        INSIDE + " and (s.registeredAt > ?2 or s.registeredAt = ?2 and s.id > ?3)"
                                + " order by s.registeredAt, s.id",
                        branch,
                        after.at(),
                        after.id())
                .page(0, limit)
                .list();
    }

    /** Those of the list that exist. */
    @WithSession
    public Uni<List<StaffMember>> among(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    /** Hashes of the passwords that cannot be chosen again, the present one apart. */
    public Uni<List<String>> formerPasswords(UUID staff) {
        return pool.preparedQuery(FORMER)
                .execute(Tuple.of(staff, PasswordRules.REMEMBERED - 1))
                .map(StaffStore::hashes);
    }

    /** Keeps a hash among the former passwords, in the transaction at hand. */
    public Uni<Void> rememberPassword(UUID staff, String hash, Instant now, Mutiny.Session database) {
        return database.createNativeQuery(REMEMBER)
                .setParameter(1, staff)
                .setParameter(2, hash)
                .setParameter(3, now)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static List<String> hashes(RowSet<Row> rows) {
        var hashes = new ArrayList<String>();
        rows.forEach(row -> hashes.add(row.getString(0)));
        return hashes;
    }

    private static Refused unknown() {
        return new Refused(IdentityRefusal.STAFF_NOT_FOUND);
    }
}
