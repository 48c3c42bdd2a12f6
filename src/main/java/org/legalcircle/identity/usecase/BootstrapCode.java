package org.legalcircle.identity.usecase;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.identity.store.BootstrapCodes;
import org.legalcircle.platform.privacy.BlindIndex;

/**
 * Puts the code for the first administrator in place when a service starts that has never had any staff: the one of
 * the setting, or else one made here and written into a file. A demonstration has accounts of its own.
 */
@ApplicationScoped
public class BootstrapCode {
    private static final Logger LOG = Logger.getLogger(BootstrapCode.class);
    private static final String PURPOSE = "identity.bootstrap";

    private final BootstrapCodes codes;
    private final BootstrapFile file;
    private final BlindIndex index;
    private final Secrets secrets;
    private final SignInSettings settings;
    private final Vertx vertx;
    private final InstantSource clock;

    BootstrapCode(
            BootstrapCodes codes,
            BootstrapFile file,
            BlindIndex index,
            Secrets secrets,
            SignInSettings settings,
            Vertx vertx,
            InstantSource clock) {
        this.codes = codes;
        this.file = file;
        this.index = index;
        this.secrets = secrets;
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start, @ConfigProperty(name = "legalcircle.demo") boolean demonstration) {
        if (!demonstration) {
            prepare()
                    .subscribe()
                    .with(done -> {}, failure -> LOG.error("No bootstrap code could be prepared", failure));
        }
    }

    /**
     * Puts a code in place if one is wanted; one that waits already stays. Of several instances that start together one
     * does it at a time, and the others find what it did.
     */
    public Uni<Void> prepare() {
        return codes.alone(this::prepareAlone);
    }

    private Uni<Void> prepareAlone(SqlClient database) {
        return codes.wanted(database)
                .flatMap(wanted -> wanted ? put(database) : Uni.createFrom().voidItem());
    }

    /** What is kept of a code. */
    String hash(String code) {
        return index.of(PURPOSE, code);
    }

    /** The code was used: the file goes. */
    Uni<Void> done() {
        return onWorker(() -> {
                    file.remove();
                    return file;
                })
                .replaceWithVoid();
    }

    private Uni<Void> put(SqlClient database) {
        return settings.bootstrapCode()
                .map(code -> codes.put(hash(code), clock.instant(), database).replaceWithVoid())
                .orElseGet(() -> putIntoFile(database));
    }

    private Uni<Void> putIntoFile(SqlClient database) {
        return onWorker(file::read)
                .flatMap(present -> codes.waits(hash(present), database))
                .flatMap(waits -> waits ? Uni.createFrom().item(true) : putNew(database))
                .invoke(this::tell)
                .replaceWithVoid();
    }

    /** The row first: a file is only written for a code that was put, and the code only stays if the file was written. */
    private Uni<Boolean> putNew(SqlClient database) {
        var code = secrets.token();
        return codes.put(hash(code), clock.instant(), database)
                .call(put -> put ? write(code) : Uni.createFrom().voidItem());
    }

    private Uni<?> write(String code) {
        return onWorker(() -> {
            file.write(code);
            return code;
        });
    }

    private <T> Uni<T> onWorker(Callable<T> work) {
        return vertx.executeBlocking(work);
    }

    private void tell(boolean waits) {
        if (waits) {
            LOG.infof("There is no staff yet. The code for the first administrator is in %s", file.path());
        }
    }
}
