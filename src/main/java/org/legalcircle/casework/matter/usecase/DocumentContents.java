package org.legalcircle.casework.matter.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.store.Uploads;
import org.legalcircle.platform.files.ObjectStore;
import org.legalcircle.platform.files.StoreOutage;

/** What stands in documents, part by part out of the store. */
@Singleton
class DocumentContents {
    private final Uploads uploads;
    private final ObjectStore store;

    DocumentContents(Uploads uploads, ObjectStore store) {
        this.uploads = uploads;
        this.store = store;
    }

    /** All of it. */
    Multi<Buffer> of(UUID document) {
        return uploads.parts(document).onItem().transformToMulti(this::read);
    }

    private Multi<Buffer> read(List<Uploads.Part> parts) {
        return Multi.createFrom().iterable(parts).onItem().transformToUniAndConcatenate(this::whole);
    }

    /** The same; its first part is at hand, so that a store that is gone is noticed in time. */
    Uni<Multi<byte[]>> begun(UUID document) {
        return uploads.parts(document)
                .flatMap(parts -> whole(parts.get(0))
                        .map(first -> Multi.createBy()
                                .concatenating()
                                .streams(Multi.createFrom().item(first), read(parts.subList(1, parts.size())))))
                .map(content -> content.map(Buffer::getBytes));
    }

    /** A part that is not as long as it was kept is no part of this document. */
    private Uni<Buffer> whole(Uploads.Part part) {
        return store.get(part.key()).invoke(bytes -> requireLength(part, bytes));
    }

    private static void requireLength(Uploads.Part part, Buffer bytes) {
        if (bytes.length() != part.length()) {
            throw new StoreOutage("a part of " + part.length() + " bytes comes with " + bytes.length());
        }
    }
}
