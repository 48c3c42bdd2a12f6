package org.legalcircle.identity.usecase;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
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
    private final InstantSource clock;

    BootstrapCode(
            BootstrapCodes codes,
            BootstrapFile file,
            BlindIndex index,
            Secrets secrets,
            SignInSettings settings,
            InstantSource clock) {
        this.codes = codes;
        this.file = file;
        this.index = index;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent start, @ConfigProperty(name = "legalcircle.demo") boolean demonstration) {
        if (!demonstration) {
            prepare()
                    .subscribe()
                    .with(done -> {}, failure -> LOG.error("No bootstrap code could be prepared", failure));
        }
    }

    /** Puts a code in place if one is wanted; one that waits already stays. */
    public Uni<Void> prepare() {
        return codes.wanted()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(wanted -> wanted ? put() : Uni.createFrom().voidItem());
    }

    /** What is kept of a code. */
    String hash(String code) {
        return index.of(PURPOSE, code);
    }

    /** The code was used: the file goes. */
    Uni<Void> done() {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(file::remove);
    }

    private Uni<Void> put() {
        return settings.bootstrapCode()
                .map(code -> codes.put(hash(code), clock.instant()))
                .orElseGet(this::putIntoFile);
    }

    private Uni<Void> putIntoFile() {
        var present = file.read();
        return codes.waits(hash(present))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(waits -> waits ? tell() : putNew());
    }

    private Uni<Void> putNew() {
        var code = secrets.token();
        file.write(code);
        return codes.put(hash(code), clock.instant()).chain(this::tell);
    }

    private Uni<Void> tell() {
        LOG.infof("There is no staff yet. The code for the first administrator is in %s", file.path());
        return Uni.createFrom().voidItem();
    }
}
