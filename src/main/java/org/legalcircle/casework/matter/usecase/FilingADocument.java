package org.legalcircle.casework.matter.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.store.Upload;
import org.legalcircle.casework.matter.store.Uploads;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.files.ContentHash;
import org.legalcircle.platform.files.FileInspection;
import org.legalcircle.platform.files.FileType;
import org.legalcircle.platform.files.Finding;

/** Looks into what has come whole, and files it; refuses what is not what it was said to be. May be done again. */
@Singleton
public class FilingADocument {
    private final Uploads uploads;
    private final DocumentContents contents;
    private final FileInspection inspection;
    private final KeepingDocuments keeping;
    private final InstantSource clock;

    FilingADocument(
            Uploads uploads,
            DocumentContents contents,
            FileInspection inspection,
            KeepingDocuments keeping,
            InstantSource clock) {
        this.uploads = uploads;
        this.contents = contents;
        this.inspection = inspection;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Files one if all of it is there; nothing where it is not, or was filed before. */
    public Uni<Void> fileIfWhole(UUID document) {
        return uploads.find(document, clock.instant())
                .flatMap(upload -> upload == null || !upload.isWhole()
                        ? Uni.createFrom().voidItem()
                        : inspected(upload).flatMap(this::file).replaceWithVoid());
    }

    /** Looks into one that is whole; refuses what is not taken, then and again. */
    public Uni<Upload> inspected(Upload upload) {
        if (upload.refusal() != null) {
            throw new Refused(DocumentRefusal.valueOf(upload.refusal()));
        }
        return upload.isOpen()
                ? inspection
                        .inspect(contents.of(upload.id()), FileType.of(upload.mediaType()))
                        .call(finding -> require(finding, upload))
                        .replaceWith(upload)
                : Uni.createFrom().item(upload);
    }

    private Uni<Void> require(Finding finding, Upload upload) {
        var refusal = refusalOf(finding);
        return refusal == null
                ? Uni.createFrom().voidItem()
                : keeping.refuse(upload.id(), refusal).invoke(() -> {
                    throw new Refused(refusal);
                });
    }

    private static DocumentRefusal refusalOf(Finding finding) {
        return switch (finding) {
            case AS_DECLARED -> null;
            case OTHER_TYPE -> DocumentRefusal.FILE_TYPE_DIFFERS;
            case SEVERAL_TYPES -> DocumentRefusal.FILE_AMBIGUOUS;
            case TOO_DENSE -> DocumentRefusal.FILE_TOO_DENSE;
            case UNREADABLE -> DocumentRefusal.FILE_UNREADABLE;
            case WITH_PROGRAMS -> DocumentRefusal.FILE_WITH_PROGRAMS;
        };
    }

    /** Files one that was looked into, in the transaction at hand or one of its own. */
    public Uni<Document> file(Upload upload) {
        return keeping.file(
                upload.matterId(),
                upload.id(),
                ContentHash.from(upload.hashState()).hex());
    }
}
