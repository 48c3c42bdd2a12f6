package org.legalcircle.platform.database;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps one line out of the log: the client's pool forgets to call off the time-out of a caller who was turned away
 * before, and reports seconds later that this caller has his answer already. A service that sheds load would fill its
 * log with it.
 */
@LoggingFilter(name = "late-timeouts")
public final class LateTimeouts implements Filter {
    private static final String POOL = "io.vertx.sqlclient.impl.pool.";

    @Override
    public boolean isLoggable(LogRecord line) {
        return !(line.getThrown() instanceof IllegalStateException late
                && "Result is already complete".equals(late.getMessage())
                && Arrays.stream(late.getStackTrace())
                        .anyMatch(step -> step.getClassName().startsWith(POOL)));
    }
}
