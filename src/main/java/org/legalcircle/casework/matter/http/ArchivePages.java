package org.legalcircle.casework.matter.http;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.casework.matter.store.ArchiveHeader;
import org.legalcircle.casework.matter.store.Archives;
import org.legalcircle.platform.web.Cursor;
import org.legalcircle.platform.web.Page;

/** Parts of the index of an archived file. */
@Singleton
class ArchivePages {
    private final Archives archives;

    ArchivePages(Archives archives) {
        this.archives = archives;
    }

    Uni<ArchiveView> page(ArchiveHeader header, boolean forStaff, int limit, long after) {
        return archives.items(header.matterId(), forStaff, after, limit)
                .map(items -> Page.of(items, limit, item -> new Cursor(Instant.EPOCH, new UUID(0, item.position()))))
                .map(page -> ArchiveView.of(header, page, forStaff));
    }
}
