package org.legalcircle.platform.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.legalcircle.platform.aggregate.Ids;

/** Records who read whose file, when and why, in the transaction of the read: no reading without its record. */
@ApplicationScoped
public class ReadAudit {
    private static final String INSERT = """
            insert into platform.read_audit (id, reader_id, subject_id, resource, purpose, read_at)
            values (?1, ?2, ?3, ?4, ?5, ?6)""";

    /**
     * Records a reading in the transaction at hand.
     *
     * @param reader the staff member
     * @param subject whose data was read
     * @param resource what was read, as in {@code consultation.booking:<id>}; never personal data
     * @param purpose why, in one of the words the interface offers
     */
    public Uni<Void> record(UUID reader, UUID subject, String resource, String purpose, Instant at) {
        return Panache.getSession().chain(session -> insert(session, reader, subject, resource, purpose, at));
    }

    private static Uni<Void> insert(
            Mutiny.Session session, UUID reader, UUID subject, String resource, String purpose, Instant at) {
        return session.createNativeQuery(INSERT)
                .setParameter(1, Ids.next(at))
                .setParameter(2, reader)
                .setParameter(3, subject)
                .setParameter(4, resource)
                .setParameter(5, purpose)
                .setParameter(6, at)
                .executeUpdate()
                .replaceWithVoid();
    }
}
