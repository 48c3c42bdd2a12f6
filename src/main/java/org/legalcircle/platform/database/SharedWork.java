package org.legalcircle.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Work that several callers want at the same moment and that is done once for all of them. */
public final class SharedWork {
    private final AtomicReference<Uni<Void>> running = new AtomicReference<>();

    /**
     * Ends, or fails, with the work that is going on; begins {@code work} if there is none. Each caller goes on in its
     * own context.
     *
     * @param work uses no session of a caller; it is not asked for again before it has ended
     */
    public Uni<Void> join(Supplier<Uni<Void>> work) {
        var context = Vertx.currentContext();
        return Uni.createFrom().deferred(() -> goingOn(work)).emitOn(next -> continueIn(context, next));
    }

    private Uni<Void> goingOn(Supplier<Uni<Void>> work) {
        return running.updateAndGet(now -> now == null ? begin(work) : now);
    }

    private Uni<Void> begin(Supplier<Uni<Void>> work) {
        return Uni.createFrom()
                .<Void>deferred(work::get)
                .onTermination()
                .invoke(() -> running.set(null))
                .memoize()
                .indefinitely();
    }

    private static void continueIn(Context context, Runnable next) {
        if (context == null) {
            next.run();
        } else {
            context.runOnContext(ignored -> next.run());
        }
    }
}
