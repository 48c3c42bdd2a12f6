package org.legalcircle.casework.matter.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.store.ArchiveDeviation;
import org.legalcircle.casework.matter.store.ArchiveDifference;
import org.legalcircle.casework.matter.store.ArchiveItem;
import org.legalcircle.casework.matter.store.Archives;
import org.legalcircle.platform.files.HashingContent;

/** Whether an archived file is still as its index says: every hash is made anew, those of documents from their bytes. */
@Singleton
public class VerifyingAnArchive {
    private final Archives archives;
    private final PapersOfLines papers;
    private final DocumentContents contents;
    private final HashingContent hashing;

    VerifyingAnArchive(Archives archives, PapersOfLines papers, DocumentContents contents, HashingContent hashing) {
        this.archives = archives;
        this.papers = papers;
        this.contents = contents;
        this.hashing = hashing;
    }

    /**
     * What was found.
     *
     * @param indexIntact whether the index itself is the one that was made
     */
    public record Finding(boolean indexIntact, List<ArchiveDifference> differences) {}

    /** Looks through the file of an archived matter of that line. */
    public Uni<Finding> verify(UUID matter, ServiceLine line) {
        return papers.about(matter, line)
                .flatMap(written -> archives.differences(matter, written))
                .flatMap(kept -> contentsOf(matter)
                        .map(stored ->
                                Stream.concat(kept.stream(), stored.stream()).toList()))
                .flatMap(all -> archives.isIntact(matter).map(intact -> new Finding(intact, all)));
    }

    private Uni<List<ArchiveDifference>> contentsOf(UUID matter) {
        return archives.documents(matter)
                .flatMap(documents -> Multi.createFrom()
                        .iterable(documents)
                        .onItem()
                        .transformToUniAndConcatenate(this::difference)
                        .collect()
                        .asList());
    }

    /** Null where the bytes are those that were filed. */
    private Uni<ArchiveDifference> difference(ArchiveItem document) {
        return hashing.hexOrNull(contents.of(UUID.fromString(document.source())))
                .map(hex -> hex == null
                        ? differing(document, ArchiveDeviation.CONTENT_UNREADABLE)
                        : hex.equals(document.sha256()) ? null : differing(document, ArchiveDeviation.CONTENT_CHANGED));
    }

    private static ArchiveDifference differing(ArchiveItem document, ArchiveDeviation how) {
        return new ArchiveDifference(
                document.position(), document.section(), document.kind(), document.source(), document.name(), how);
    }
}
