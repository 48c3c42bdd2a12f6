package org.legalcircle;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.legalcircle.platform.database.CannotStart;
import org.legalcircle.platform.database.Database;
import org.legalcircle.platform.database.DatabaseLifetime;
import org.legalcircle.platform.privacy.KeysAtHand;

/** Opens the database, then runs the service; at the end the service stops before its database does. */
@QuarkusMain
public final class LegalCircle {
    private LegalCircle() {}

    /** A database is only opened together with the keys it was written with. */
    private static Database open() {
        var database = Database.open();
        try {
            KeysAtHand.require(database.address());
            return database;
        } catch (RuntimeException refusal) {
            database.close();
            throw refusal;
        }
    }

    /** Runs until the process is asked to stop. A start that cannot succeed ends with one line and exit code 1. */
    public static void main(String... args) {
        var exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        try (var lifetime = new DatabaseLifetime(LegalCircle::open)) {
            // Only with the default handler does Quarkus tell why a start failed.
            ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
                lifetime.serviceStopped();
                exit.accept(code, failure);
            });
            Quarkus.run(Running.class, args);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            exit.accept(1, null);
        }
    }
}
