package org.legalcircle.platform.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The same work for each of several, one after the other: one that fails does not keep the others from it. */
public final class OneByOne {
    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private OneByOne() {}

    /**
     * Does {@code work} for each; answers how many failed. A failure is logged by its type, with the identifier and
     * {@code what} it was: its words might tell too much.
     */
    public static Uni<Integer> each(String what, List<UUID> ids, Function<UUID, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> failed(what, id, work))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private static Uni<Integer> failed(String what, UUID id, Function<UUID, Uni<Void>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(id))
                .replaceWith(0)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.errorf("%s %s failed: %s", what, id, failure.getClass().getName());
                    return 1;
                });
    }
}
