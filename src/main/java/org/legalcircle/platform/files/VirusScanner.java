package org.legalcircle.platform.files;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** Looks for malware. The setting {@code legalcircle.files.scanner} says with what. */
public interface VirusScanner {
    /** Whether there is one at all; without one nothing is ever found clean. */
    boolean isThere();

    /** Whether the content is clean; fails with {@link NotScanned} where nobody could tell. Takes a minute at worst. */
    Uni<Boolean> isClean(Multi<Buffer> content);

    /** Nobody could tell; the text says why. */
    class NotScanned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Because of {@code reason}. */
        public NotScanned(String reason) {
            super(reason, null, false, false);
        }
    }
}
