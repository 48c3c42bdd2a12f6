package org.legalcircle.platform.error;

import io.quarkus.arc.All;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the refusal behind a failure: itself, the meaning of a violated constraint, or a database that is too busy. */
@Singleton
public class FailureTranslation {
    private static final Map<String, Object> SOON = Map.of("retryAfterSeconds", 1);
    private static final List<String> RETRYABLE_STATES = List.of("40001", "40P01", "55P03", "57014", "53300");

    private final Map<String, Refusal> byConstraint;

    FailureTranslation(@All List<Refusals> features) {
        byConstraint = features.stream()
                .flatMap(feature -> feature.all().stream())
                .filter(refusal -> refusal.constraint() != null)
                .collect(Collectors.toUnmodifiableMap(Refusal::constraint, Function.identity()));
    }

    /** The refusal that {@code failure} means, or null if it is a fault of ours. */
    public Refused refusedBy(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var refused = directly(cause);
            if (refused != null) {
                return refused;
            }
            if (cause == cause.getCause()) {
                break;
            }
        }
        return null;
    }

    private Refused directly(Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused;
        }
        if (cause instanceof PgException database) {
            return ofDatabase(database);
        }
        if (cause instanceof jakarta.persistence.OptimisticLockException
                || cause instanceof org.hibernate.StaleStateException) {
            return new Refused(PlatformRefusal.STALE);
        }
        if (cause instanceof ConnectionPoolTooBusyException || isPoolTimeout(cause)) {
            return new Refused(PlatformRefusal.OVERLOADED, SOON);
        }
        return null;
    }

    private Refused ofDatabase(PgException database) {
        var constraint = database.getConstraint();
        if (constraint != null && byConstraint.containsKey(constraint)) {
            return new Refused(byConstraint.get(constraint));
        }
        if (RETRYABLE_STATES.contains(Objects.toString(database.getSqlState()))) {
            return new Refused(PlatformRefusal.OVERLOADED, SOON);
        }
        return null;
    }

    private static boolean isPoolTimeout(Throwable cause) {
        return cause.getClass() == io.vertx.core.impl.NoStackTraceThrowable.class
                && "Timeout".equals(cause.getMessage());
    }
}
