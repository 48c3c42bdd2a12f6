package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.DocumentSettings;
import org.legalcircle.casework.matter.domain.Act;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.domain.Matter;
import org.legalcircle.casework.matter.domain.NewDocument;
import org.legalcircle.casework.matter.store.Documents;
import org.legalcircle.casework.matter.store.Matters;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.privacy.ReadAudit;
import org.legalcircle.platform.time.WorkingCalendar;

/** The transactions in which documents change; the matter is locked first. What takes long is done outside of them. */
@Singleton
public class KeepingDocuments {
    private static final String RESOURCE = "casework.document:";
    private static final String PURPOSE = "CASEWORK";

    private final Matters matters;
    private final Documents documents;
    private final Procedures procedures;
    private final WorkingCalendar calendar;
    private final DocumentSettings settings;
    private final ReadAudit audit;
    private final EventLog events;
    private final InstantSource clock;

    KeepingDocuments(
            Matters matters,
            Documents documents,
            Procedures procedures,
            WorkingCalendar calendar,
            DocumentSettings settings,
            ReadAudit audit,
            EventLog events,
            InstantSource clock) {
        this.matters = matters;
        this.documents = documents;
        this.procedures = procedures;
        this.calendar = calendar;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody is going to send a document; refused where the matter is not theirs, has ended or has too many. */
    @WithTransaction
    public Uni<Document> begin(Actor actor, UUID matter, NewDocument told) {
        var expiry = clock.instant().plus(settings.expiry());
        return locked(actor, matter)
                .call(found -> documents.countOf(matter).invoke(this::requireRoom))
                .map(found -> Document.begin(found, told, expiry, actOf(actor, found)))
                .call(documents::persistAndFlush);
    }

    private Uni<Matter> locked(Actor actor, UUID matter) {
        return actor.branch() == null ? matters.lockOf(actor.id(), matter) : matters.lockHeldBy(actor, matter);
    }

    private Act actOf(Actor actor, Matter matter) {
        return actor.branch() == null ? procedures.act(actor, matter) : procedures.actOfStaff(actor, matter);
    }

    private void requireRoom(long there) {
        if (there >= settings.most()) {
            throw new Refused(DocumentRefusal.TOO_MANY_DOCUMENTS, Map.of("most", settings.most()));
        }
    }

    /** Its content is whole and what is taken: it belongs to the matter now. Nothing where that was done before. */
    @WithTransaction
    public Uni<Document> file(UUID matter, UUID document, String hash) {
        return matters.lock(matter)
                .flatMap(found -> documents
                        .lock(document)
                        .invoke(whole -> whole.file(found, hash, procedures.act(whole.uploader(), found)))
                        .call(() -> matters.keep(found))
                        .call(() -> events.record(found)))
                .call(documents::persistAndFlush)
                .call(events::record);
    }

    /** Its content is not what is taken: it is given up. */
    @WithTransaction
    public Uni<Void> refuse(UUID document, DocumentRefusal why) {
        return documents
                .lock(document)
                .invoke(found -> found.refuse(why))
                .call(documents::persistAndFlush)
                .chain(() -> documents.leaveContent(document));
    }

    /** The uploader gives up what is not finished. */
    @WithTransaction
    public Uni<Void> forget(UUID document, UUID uploader) {
        return documents.forget(document, uploader);
    }

    /** It was scanned: others may see it, or its content is given up. */
    @WithTransaction
    public Uni<Void> scanned(UUID matter, UUID document, boolean clean) {
        return clean ? clear(document) : condemn(matter, document);
    }

    private Uni<Void> clear(UUID document) {
        return documents
                .lock(document)
                .invoke(found -> found.clear(clock.instant()))
                .call(documents::persistAndFlush)
                .call(events::record)
                .replaceWithVoid();
    }

    /** What lies in the archive keeps its content, which nobody gets any more. */
    private Uni<Void> condemn(UUID matter, UUID document) {
        return matters.lock(matter)
                .flatMap(found -> documents
                        .lock(document)
                        .invoke(bad -> bad.condemn(found, procedures.actByLaw(found, calendar)))
                        .call(() -> matters.keep(found))
                        .call(documents::persistAndFlush)
                        .call(events::record)
                        .chain(() ->
                                found.isArchived() ? Uni.createFrom().voidItem() : documents.leaveContent(document)));
    }

    /** Records that a member of staff reads somebody's document. */
    @WithTransaction
    public Uni<Void> noteReading(UUID reader, UUID citizen, UUID document) {
        return audit.record(reader, citizen, RESOURCE + document, PURPOSE, clock.instant());
    }
}
