package org.legalcircle.identity.usecase;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.legalcircle.identity.SignInSettings;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Refused;

/**
 * Hashes passwords with Argon2id (RFC 9106) on a few workers of its own, never on an event loop. Whoever comes when too
 * many wait is asked to come back: hashing costs memory, and a queue of it is what an attacker would want.
 */
@ApplicationScoped
public class Passwords {
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final WorkerExecutor workers;
    private final int kibibytes;
    private final int most;
    private final Secrets secrets;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile String nobodys;

    Passwords(Vertx vertx, SignInSettings settings, Secrets secrets) {
        this.workers = vertx.createSharedWorkerExecutor("passwords", settings.hashers());
        this.kibibytes = settings.hashKibibytes();
        this.most = settings.hashers() + settings.waitingForHashers();
        this.secrets = secrets;
    }

    /** The hash of a password, with its parameters and salt in it. */
    public Uni<String> hash(String password) {
        return onWorker(() -> hashNow(password));
    }

    /** Whether the password has this hash. A null hash matches nothing, and takes as long to find out. */
    public Uni<Boolean> matches(String password, String hash) {
        return onWorker(() -> matchesNow(password, hash));
    }

    /** Whether the password has any of these hashes. */
    public Uni<Boolean> matchesAny(String password, List<String> hashes) {
        return onWorker(() -> hashes.stream().anyMatch(hash -> matchesNow(password, hash)));
    }

    private <T> Uni<T> onWorker(Callable<T> work) {
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            return Uni.createFrom().failure(new Refused(PlatformRefusal.OVERLOADED, Map.of("retryAfterSeconds", 2)));
        }
        return workers.executeBlocking(work, false).onTermination().invoke(underWay::decrementAndGet);
    }

    private String hashNow(String password) {
        var function = Argon2Function.getInstance(kibibytes, PASSES, LANES, HASH_BYTES, Argon2.ID);
        return function.hash(password.getBytes(StandardCharsets.UTF_8), secrets.bytes(SALT_BYTES))
                .getResult();
    }

    private boolean matchesNow(String password, String hash) {
        var known = hash == null ? nobodys() : hash;
        var matches = Argon2Function.getInstanceFromHash(known)
                .check(password.getBytes(StandardCharsets.UTF_8), known.getBytes(StandardCharsets.UTF_8));
        return matches && hash != null;
    }

    private String nobodys() {
        if (nobodys == null) {
            nobodys = hashNow(secrets.token());
        }
        return nobodys;
    }
}
