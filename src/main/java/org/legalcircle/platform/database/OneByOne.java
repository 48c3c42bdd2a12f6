package org.legalcircle.platform.database;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The same work for each of several, one after the other: one that fails does not keep the others from it. Its failure
 * is logged by its type, with the identifier and what it was: its words might tell too much. Where the database is lost
 * all of it fails: each of the others would only wait for the same.
 */
public final class OneByOne {
    private static final Logger LOG = Logger.getLogger(OneByOne.class);

    private OneByOne() {}

    /** Does {@code work} for each; answers how many failed. */
    public static Uni<Integer> each(String what, List<UUID> ids, Function<UUID, Uni<Void>> work) {
        return sum(what, ids, id -> work.apply(id).replaceWith(0), 1);
    }

    /** Does {@code work} for each; answers the sum of its answers, without those that failed. */
    public static Uni<Integer> sum(String what, List<UUID> ids, Function<UUID, Uni<Integer>> work) {
        return sum(what, ids, work, 0);
    }

    private static Uni<Integer> sum(String what, List<UUID> ids, Function<UUID, Uni<Integer>> work, int ifFailed) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> passedOver(what, id, work, ifFailed))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private static Uni<Integer> passedOver(String what, UUID id, Function<UUID, Uni<Integer>> work, int ifFailed) {
        return Uni.createFrom()
                .deferred(() -> work.apply(id))
                .onFailure(failure -> !OutagesOfTasks.isOutage(failure))
                .recoverWithItem(failure -> {
                    LOG.errorf("%s %s failed: %s", what, id, failure.getClass().getName());
                    return ifFailed;
                });
    }
}
