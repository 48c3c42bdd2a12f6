package org.legalcircle.platform.error;

import io.quarkus.arc.All;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.legalcircle.platform.database.BoundedPool;
import org.legalcircle.platform.database.Reconnecting;

/** Finds the refusal behind a failure: itself, the meaning of a violated constraint, a database too busy or gone. */
@Singleton
public class FailureTranslation {
    private static final Map<String, Object> SOON = Map.of("retryAfterSeconds", 1);
    private static final Set<String> BUSY_STATES = Set.of("40001", "40P01", "55P03", "57014", "53300");

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
        return Reconnecting.isLost(failure) ? new Refused(PlatformRefusal.UNAVAILABLE, SOON) : null;
    }

    private Refused directly(Throwable cause) {
        if (cause instanceof Refused refused) {
            return refused;
        }
        if (cause instanceof PgException database) {
            return ofDatabase(database.getConstraint(), database.getSqlState());
        }
        if (cause instanceof ConstraintViolationException violation) {
            return ofDatabase(namedIn(violation), violation.getSQLState());
        }
        if (cause instanceof JDBCException database) {
            return ofDatabase(null, database.getSQLState());
        }
        if (cause instanceof jakarta.persistence.OptimisticLockException
                || cause instanceof org.hibernate.StaleStateException) {
            return new Refused(PlatformRefusal.STALE);
        }
        if (BoundedPool.turnsAway(cause)) {
            return new Refused(PlatformRefusal.OVERLOADED, SOON);
        }
        return null;
    }

    /** Hibernate reads the name out of the server's message, and in English only; it stands there in every language. */
    private String namedIn(ConstraintViolationException violation) {
        return byConstraint.keySet().stream()
                .filter(constraint -> Pattern.compile("\\b" + constraint + "\\b")
                        .matcher(String.valueOf(violation.getMessage()))
                        .find())
                .findFirst()
                .orElse(violation.getConstraintName());
    }

    private Refused ofDatabase(String constraint, String sqlState) {
        if (constraint != null && byConstraint.containsKey(constraint)) {
            return new Refused(byConstraint.get(constraint));
        }
        return BUSY_STATES.contains(String.valueOf(sqlState)) ? new Refused(PlatformRefusal.OVERLOADED, SOON) : null;
    }
}
