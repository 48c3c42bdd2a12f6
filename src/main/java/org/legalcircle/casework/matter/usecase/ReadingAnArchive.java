package org.legalcircle.casework.matter.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.legalcircle.casework.matter.domain.Actor;
import org.legalcircle.casework.matter.store.ArchiveHeader;
import org.legalcircle.casework.matter.store.Archives;
import org.legalcircle.platform.privacy.ReadAudit;

/** Staff read an archived file: that is recorded before anything is told. */
@Singleton
public class ReadingAnArchive {
    private static final String RESOURCE = "casework.archive:";
    private static final String PURPOSE = "CASEWORK";

    private final Archives archives;
    private final ReadAudit audit;
    private final InstantSource clock;

    ReadingAnArchive(Archives archives, ReadAudit audit, InstantSource clock) {
        this.archives = archives;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cover of a file the reader's branch holds; the caller has made sure that the reader may see the matter. */
    @WithTransaction
    public Uni<ArchiveHeader> open(Actor reader, UUID citizen, UUID matter) {
        return archives.requireIn(reader.branch(), matter)
                .call(() -> audit.record(reader.id(), citizen, RESOURCE + matter, PURPOSE, clock.instant()));
    }
}
