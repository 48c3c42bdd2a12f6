package org.legalcircle.platform.database;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps lines out of the log that tell nothing new. One: the client's pool forgets to call off the time-out of a caller
 * who was turned away before, and reports seconds later that this caller has his answer already; a service that sheds
 * load would fill its log with it. Another: each task of each few seconds failing without a database, with its stack;
 * {@link OutagesOfTasks} tells it once.
 */
@LoggingFilter(name = "no-news")
public final class NoNews implements Filter {
    private static final String POOL = "io.vertx.sqlclient.impl.pool.";
    private static final String SCHEDULER = "io.quarkus.scheduler.";

    @Override
    public boolean isLoggable(LogRecord line) {
        return !isLateTimeout(line.getThrown()) && !isTaskInAnOutage(line);
    }

    private static boolean isLateTimeout(Throwable thrown) {
        return thrown instanceof IllegalStateException late
                && "Result is already complete".equals(late.getMessage())
                && Arrays.stream(late.getStackTrace())
                        .anyMatch(step -> step.getClassName().startsWith(POOL));
    }

    private static boolean isTaskInAnOutage(LogRecord line) {
        return String.valueOf(line.getLoggerName()).startsWith(SCHEDULER) && OutagesOfTasks.isOutage(line.getThrown());
    }
}
