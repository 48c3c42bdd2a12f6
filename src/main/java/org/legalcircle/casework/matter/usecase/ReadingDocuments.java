package org.legalcircle.casework.matter.usecase;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.DocumentSettings;
import org.legalcircle.casework.matter.MatterReaders;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.domain.DocumentState;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.casework.matter.store.DocumentLists;
import org.legalcircle.casework.matter.store.DocumentRow;
import org.legalcircle.casework.matter.store.MatterScope;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.error.Refused;

/**
 * Shows documents to whoever may see their matter: the applicant, other parties, staff of the holder and its line; and to
 * staff of who handed it over, what was filed until then.
 */
@Singleton
public class ReadingDocuments {
    private final DocumentLists lists;
    private final DocumentContents contents;
    private final KeepingDocuments keeping;
    private final Procedures procedures;
    private final DocumentSettings settings;
    private final List<MatterReaders> readers;

    ReadingDocuments(
            DocumentLists lists,
            DocumentContents contents,
            KeepingDocuments keeping,
            Procedures procedures,
            DocumentSettings settings,
            @All List<MatterReaders> readers) {
        this.lists = lists;
        this.contents = contents;
        this.keeping = keeping;
        this.procedures = procedures;
        this.settings = settings;
        this.readers = readers;
    }

    /** What a matter has of documents, and what it should have; refuses a matter the reader may not see as unknown. */
    public Uni<DocumentFolder> folder(Actor reader, UUID matter) {
        return scope(reader, matter, MatterRefusal.MATTER_NOT_FOUND)
                .flatMap(scope -> lists.ofMatter(matter)
                        .flatMap(rows -> lists.notice(matter)
                                .map(notice -> DocumentFolder.of(
                                        rows.stream()
                                                .filter(row -> isShown(reader, scope, row))
                                                .toList(),
                                        procedures.of(scope.line()).documents(),
                                        notice,
                                        reader.id(),
                                        settings.showUnscanned()))));
    }

    /** A document of that matter; refuses one the reader may not see as unknown. */
    public Uni<DocumentRow> one(Actor reader, UUID matter, UUID document) {
        return visible(reader, document)
                .invoke(found -> require(found.matterId().equals(matter)));
    }

    /** A document the reader may have; refuses any other as unknown, and one whose content is gone. */
    public Uni<DocumentRow> readable(Actor reader, UUID document) {
        return visible(reader, document).invoke(ReadingDocuments::requireContent);
    }

    private Uni<DocumentRow> visible(Actor reader, UUID document) {
        return lists.require(document)
                .call(found -> scope(reader, found.matterId(), DocumentRefusal.DOCUMENT_NOT_FOUND)
                        .invoke(scope -> require(isShown(reader, scope, found))))
                .invoke(found -> require(found.isShownTo(reader.id(), settings.showUnscanned())));
    }

    /** What stands in it; that staff read it is recorded first. */
    public Uni<Multi<byte[]>> content(Actor reader, DocumentRow document) {
        return noted(reader, document).chain(() -> contents.begun(document.id()));
    }

    private Uni<Void> noted(Actor reader, DocumentRow document) {
        return reader.branch() == null || document.uploaderId().equals(reader.id())
                ? Uni.createFrom().voidItem()
                : lists.scope(document.matterId(), reader.branch())
                        .flatMap(scope -> keeping.noteReading(reader.id(), scope.citizenId(), document.id()));
    }

    private Uni<MatterScope> scope(Actor reader, UUID matter, Refusal otherwise) {
        return lists.scope(matter, reader.branch())
                .call(scope -> mayRead(reader, matter, scope).invoke(may -> require(may, otherwise)));
    }

    private Uni<Boolean> mayRead(Actor reader, UUID matter, MatterScope scope) {
        if (reader.branch() != null) {
            var known = isInside(reader, scope) || scope.handedOverAt() != null;
            return Uni.createFrom().item(known && procedures.servedBy(reader).contains(scope.line()));
        }
        return scope.citizenId().equals(reader.id())
                ? Uni.createFrom().item(true)
                : readers.stream()
                        .filter(some -> some.line() == scope.line())
                        .findFirst()
                        .map(some -> some.mayRead(reader.id(), matter))
                        .orElseGet(() -> Uni.createFrom().item(false));
    }

    private static boolean isInside(Actor reader, MatterScope scope) {
        return reader.covers(scope.organisationPath()) || scope.offeredTo() != null && reader.covers(scope.offeredTo());
    }

    /** Who handed a matter over has its file as it was then; what came later is between the applicant and the holder. */
    private static boolean isShown(Actor reader, MatterScope scope, DocumentRow document) {
        return reader.branch() == null
                || isInside(reader, scope)
                || document.filedAt() != null && !document.filedAt().isAfter(scope.handedOverAt());
    }

    private static void require(boolean may) {
        require(may, DocumentRefusal.DOCUMENT_NOT_FOUND);
    }

    private static void require(boolean may, Refusal otherwise) {
        if (!may) {
            throw new Refused(otherwise);
        }
    }

    private static void requireContent(DocumentRow document) {
        require(document.state() != DocumentState.REFUSED);
        require(document.state() != DocumentState.INFECTED, DocumentRefusal.DOCUMENT_CONDEMNED);
    }
}
