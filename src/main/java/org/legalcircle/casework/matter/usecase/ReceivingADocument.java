package org.legalcircle.casework.matter.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.DocumentSettings;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.casework.matter.store.Upload;
import org.legalcircle.casework.matter.store.Uploads;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.files.ContentHash;
import org.legalcircle.platform.files.ObjectStore;
import org.legalcircle.platform.web.StreamedBody;

/**
 * Takes the bytes of a document: a part is stored, then it is written down that it is there. What is written down is
 * what a caller who was cut off goes on from, at whatever instance.
 */
@Singleton
public class ReceivingADocument {
    private static final int PART = 1024 * 1024;

    private final Uploads uploads;
    private final ObjectStore store;
    private final Vertx vertx;
    private final DocumentSettings settings;
    private final InstantSource clock;

    ReceivingADocument(
            Uploads uploads, ObjectStore store, Vertx vertx, DocumentSettings settings, InstantSource clock) {
        this.uploads = uploads;
        this.store = store;
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a body from {@code offset} on; answers up to where all is safe.
     *
     * @param checksum of the body, null for none; with one, nothing is kept unless it is right
     */
    public Uni<Long> receive(Upload upload, long offset, StreamedBody body, Checksum checksum) {
        if (offset != upload.received() || !upload.isOpen() && !upload.isWhole()) {
            throw new Refused(DocumentRefusal.OFFSET_DIFFERS, Map.of("offset", upload.received()));
        }
        var taking = new Taking(upload, body, checksum);
        taking.requireRoom(Math.max(0, body.announced()));
        return taking.all();
    }

    private final class Taking {
        private final Upload upload;
        private final StreamedBody body;
        private final Checksum checksum;
        private final ContentHash hash;
        private final List<Uploads.Part> pending = new ArrayList<>();
        private long kept;
        private long end;
        private byte[] hashState;

        Taking(Upload upload, StreamedBody body, Checksum checksum) {
            this.upload = upload;
            this.body = body;
            this.checksum = checksum;
            this.hash = ContentHash.from(upload.hashState());
            this.kept = upload.received();
            this.end = kept;
        }

        Uni<Long> all() {
            return body.next(PART)
                    .flatMap(part -> part.length() == 0 ? ended() : taken(part).chain(this::all));
        }

        private Uni<Long> ended() {
            if (checksum != null && !pending.isEmpty()) {
                checksum.require();
            }
            return keep().map(done -> kept);
        }

        void requireRoom(long more) {
            var most = upload.length() == null ? Document.LONGEST : upload.length();
            if (end + more > most) {
                throw Document.tooLarge();
            }
        }

        private Uni<Void> taken(Buffer part) {
            requireRoom(part.length());
            var key = Ids.next(clock.instant());
            return hashed(part)
                    .chain(() -> uploads.announce(key, upload.id(), clock.instant()))
                    .chain(() -> store.put(key, part))
                    .invoke(() -> add(key, part.length()))
                    .chain(() -> checksum == null ? keep() : Uni.createFrom().voidItem());
        }

        private Uni<byte[]> hashed(Buffer part) {
            var work = vertx.executeBlocking(
                    () -> {
                        hash.add(part.getBytes());
                        if (checksum != null) {
                            checksum.add(part.getBytes());
                        }
                        return hash.state();
                    },
                    false);
            return Uni.createFrom().completionStage(work.toCompletionStage()).invoke(state -> hashState = state);
        }

        private void add(UUID key, int length) {
            pending.add(new Uploads.Part(key, end, length));
            end += length;
        }

        private Uni<Void> keep() {
            if (pending.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            var parts = List.copyOf(pending);
            pending.clear();
            var expiresAt = clock.instant().plus(settings.expiry());
            return uploads.keep(upload.id(), kept, parts, hashState, expiresAt).invoke(() -> kept = end);
        }
    }
}
