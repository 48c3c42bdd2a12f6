package org.legalcircle.casework.matter.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.platform.error.Refused;

/** The documents as they change. The matter is locked before them. */
@Singleton
public class Documents implements PanacheRepositoryBase<Document, UUID> {
    private static final String LEAVE = "update casework.document_part set document_id = null where document_id = ?1";
    private static final String FORGET =
            "delete from casework.document where id = ?1 and uploader_id = ?2 and state = 'RECEIVING'";

    /** Locks one; refuses one that is not there. */
    public Uni<Document> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused(DocumentRefusal.UPLOAD_NOT_FOUND));
    }

    /** How many a matter has, unfinished ones included. */
    public Uni<Long> countOf(UUID matter) {
        return count("matterId = ?1 and state <> REFUSED", matter);
    }

    /** Its bytes belong to nothing any more: they cannot be had, and are swept out of the store. */
    public Uni<Void> leaveContent(UUID id) {
        return Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery(LEAVE).setParameter(1, id).executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets an upload that is not finished. */
    public Uni<Void> forget(UUID id, UUID uploader) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, id)
                        .setParameter(2, uploader)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
