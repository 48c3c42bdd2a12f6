package org.legalcircle.platform.files;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/**
 * Where bytes lie, by keys that are never used twice. All instances share one. The setting
 * {@code legalcircle.files.store} says which it is. Not to be called inside a transaction.
 */
public interface ObjectStore {
    /** Keeps bytes; once it completes they are there for good. Fails with {@link StoreOutage}. */
    Uni<Void> put(UUID key, Buffer bytes);

    /** What was kept; fails with {@link StoreOutage} where it cannot be had. */
    Uni<Buffer> get(UUID key);

    /** Forgets it; nothing happens where there is nothing. */
    Uni<Void> delete(UUID key);
}
