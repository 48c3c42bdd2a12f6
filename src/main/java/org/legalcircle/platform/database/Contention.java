package org.legalcircle.platform.database;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * Does database work again that lost against other work of the same moment: PostgreSQL ended it because each waited for
 * the other, or because no order of the two was possible. Locks are taken in one order, so that this is rare; where two
 * break an exclusion constraint together it cannot be avoided, and the second try learns who was first.
 */
public final class Contention {
    /** A deadlock, a serialization failure. */
    private static final Set<String> LOST = Set.of("40P01", "40001");

    private static final int MOST_RETRIES = 2;
    private static final int DEEPEST_CAUSE = 20;

    private Contention() {}

    /**
     * The outcome of {@code work}, which is asked for up to two times more if it lost.
     *
     * @param work begins its own transaction: nothing is left of it when it has lost
     */
    public static <T> Uni<T> retried(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .<T>deferred(work::get)
                .onFailure(Contention::isLost)
                .retry()
                .atMost(MOST_RETRIES);
    }

    /**
     * The outcome of {@code work}, as a part of work that is retried: where it breaks {@code constraint} somebody else of
     * the same moment was faster, and it has lost.
     */
    public static <T> Uni<T> lostAt(String constraint, Uni<T> work) {
        return work.onFailure(failure -> breaks(constraint, failure)).transform(failure -> new Overtaken());
    }

    /** Hibernate tells the name in its message only. */
    private static boolean breaks(String constraint, Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof PgException database && constraint.equals(database.getConstraint())
                        || cause instanceof ConstraintViolationException
                                && String.valueOf(cause.getMessage()).contains(constraint));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST_CAUSE);
    }

    private static boolean isLost(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof Overtaken || LOST.contains(String.valueOf(stateOf(cause))));
    }

    /** What was read is no longer so once it is locked: to be done again from the start. */
    public static final class Overtaken extends Refused {
        private static final long serialVersionUID = 1L;

        /** Becomes a refusal to be tried again later where that happens too often. */
        public Overtaken() {
            super(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 1));
        }
    }

    private static String stateOf(Throwable cause) {
        if (cause instanceof PgException database) {
            return database.getSqlState();
        }
        return cause instanceof JDBCException database ? database.getSQLState() : null;
    }
}
