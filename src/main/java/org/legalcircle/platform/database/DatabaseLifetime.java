package org.legalcircle.platform.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps the database open for as long as the service runs. A signal starts all shutdown hooks at once, the service's
 * and this one; this one waits until the service has stopped.
 */
public final class DatabaseLifetime implements AutoCloseable {
    private static final long LONGEST_START_SECONDS = 180;
    private static final long LONGEST_STOP_SECONDS = 45;

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook = new Thread(this::closeAfterService, "database-close");
    private volatile Database database;

    /**
     * Opens the database and makes it that of the service started next.
     *
     * @throws CannotStart when it cannot be opened
     */
    public DatabaseLifetime(Supplier<Database> opening) {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            database = opening.get();
            database.address().use();
        } finally {
            if (database == null) {
                stopped.countDown();
            }
            opened.countDown();
        }
    }

    /** To be called when the service has stopped, before the process is ended. */
    public void serviceStopped() {
        stopped.countDown();
    }

    private void closeAfterService() {
        try {
            if (opened.await(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
                stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        closeDatabase();
    }

    private void closeDatabase() {
        if (database != null) {
            database.close();
        }
    }

    /** For a process that lives on after the service, as in development; otherwise the process ends before. */
    @Override
    public void close() {
        serviceStopped();
        closeDatabase();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            return;
        }
    }
}
