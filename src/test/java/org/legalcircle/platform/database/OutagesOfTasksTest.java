package org.legalcircle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.ScheduledExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.legalcircle.support.LogLines;

/** What the log says of scheduled tasks while there is no database. */
@QuarkusTest
class OutagesOfTasksTest {
    private static final Throwable GONE = new CompletionException(new ConnectException("Connection refused"));

    @Inject
    Event<FailedExecution> failed;

    @Inject
    Event<SuccessfulExecution> succeeded;

    @RegisterExtension
    final LogLines lines = LogLines.of(OutagesOfTasks.class);

    private final Task sweep = new Task("sweep-" + UUID.randomUUID());

    @Test
    void an_outage_is_told_once_for_each_task_and_so_is_its_end() {
        var other = new Task("other-" + UUID.randomUUID());

        for (var i = 0; i < 5; i++) {
            failed.fire(new FailedExecution(sweep, GONE));
        }
        failed.fire(new FailedExecution(other, ClosedConnectionException.INSTANCE));
        for (var i = 0; i < 5; i++) {
            succeeded.fire(new SuccessfulExecution(sweep));
        }

        assertThat(lines.about(sweep.id)).hasSize(2);
        assertThat(lines.about(other.id)).hasSize(1);
    }

    @Test
    void a_second_outage_is_told_again() {
        for (var i = 0; i < 2; i++) {
            failed.fire(new FailedExecution(sweep, GONE));
            succeeded.fire(new SuccessfulExecution(sweep));
        }

        assertThat(lines.about(sweep.id)).hasSize(4);
    }

    @Test
    void a_task_that_fails_for_another_reason_is_left_to_the_scheduler() {
        failed.fire(new FailedExecution(sweep, new IllegalStateException("broken")));
        succeeded.fire(new SuccessfulExecution(sweep));

        assertThat(lines.about(sweep.id)).isEmpty();
    }

    @Test
    void the_stack_is_kept_for_what_nobody_expects_and_left_out_for_an_outage() {
        assertThat(new NoNews().isLoggable(ofScheduler(GONE))).isFalse();
        assertThat(new NoNews().isLoggable(ofScheduler(new IllegalStateException("broken"))))
                .isTrue();
    }

    @Test
    void an_outage_of_anything_else_is_logged_as_before() {
        var line = ofScheduler(GONE);
        line.setLoggerName("org.legalcircle.something");

        assertThat(new NoNews().isLoggable(line)).isTrue();
    }

    private static LogRecord ofScheduler(Throwable thrown) {
        var line = new LogRecord(Level.SEVERE, "Error occurred while executing task for trigger %s");
        line.setLoggerName("io.quarkus.scheduler.common.runtime.StatusEmitterInvoker");
        line.setThrown(thrown);
        return line;
    }

    private record Task(String id) implements ScheduledExecution {
        @Override
        public Trigger getTrigger() {
            return (Trigger) Proxy.newProxyInstance(
                    Trigger.class.getClassLoader(), new Class<?>[] {Trigger.class}, (proxy, method, arguments) -> id);
        }

        @Override
        public Instant getFireTime() {
            return Instant.EPOCH;
        }

        @Override
        public Instant getScheduledFireTime() {
            return Instant.EPOCH;
        }
    }
}
