package org.legalcircle.platform.database;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells in one line that a scheduled task has no database, and in another that it works again, however often it was
 * tried in between. What fails for another reason is left to the scheduler, which tells it each time with its stack.
 */
@Singleton
public class OutagesOfTasks {
    private static final Logger LOG = Logger.getLogger(OutagesOfTasks.class);

    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    void failed(@Observes FailedExecution task) {
        if (isOutage(task.getException()) && waiting.add(nameOf(task.getExecution()))) {
            LOG.warnf("The task %s waits for the database", nameOf(task.getExecution()));
        }
    }

    void succeeded(@Observes SuccessfulExecution task) {
        if (waiting.remove(nameOf(task.getExecution()))) {
            LOG.infof("The task %s works again", nameOf(task.getExecution()));
        }
    }

    static boolean isOutage(Throwable failure) {
        return Reconnecting.isLost(failure) || BoundedPool.turnsAway(failure);
    }

    private static String nameOf(ScheduledExecution task) {
        return task.getTrigger().getId();
    }
}
