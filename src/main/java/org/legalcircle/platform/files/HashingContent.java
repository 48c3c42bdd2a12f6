package org.legalcircle.platform.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;

/** Hashes what lies in the store, part by part, on workers. */
@Singleton
public class HashingContent {
    private final Vertx vertx;

    HashingContent(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The SHA-256 of all of it, in lower-case hexadecimal; null where not all of it can be had. */
    public Uni<String> hexOrNull(Multi<Buffer> content) {
        return Uni.createFrom().deferred(() -> {
            var hash = ContentHash.begun();
            return content.onItem()
                    .transformToUniAndConcatenate(part -> add(hash, part))
                    .collect()
                    .last()
                    .map(done -> hash.hex())
                    .onFailure(StoreOutage.class)
                    .recoverWithNull();
        });
    }

    private Uni<Void> add(ContentHash hash, Buffer part) {
        var work = vertx.<Void>executeBlocking(
                () -> {
                    hash.add(part.getBytes());
                    return null;
                },
                false);
        return Uni.createFrom().completionStage(work.toCompletionStage());
    }
}
