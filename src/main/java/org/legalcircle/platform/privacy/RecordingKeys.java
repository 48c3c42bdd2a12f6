package org.legalcircle.platform.privacy;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.legalcircle.platform.security.KeySettings;

/** Records in the database which keys it is written with, for {@link KeysAtHand} to ask at the next start. */
@ApplicationScoped
public class RecordingKeys {
    private static final Logger LOG = Logger.getLogger(RecordingKeys.class);

    private static final String RECORD = """
            insert into platform.known_key (kind, id, first_seen_at)
            select split_part(key, ' ', 1), split_part(key, ' ', 2), $2 from unnest($1::text[]) as key
            on conflict do nothing""";
    private static final String ALL = "select kind || ' ' || id from platform.known_key";

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final KeySettings settings;
    private final Pool pool;
    private final InstantSource clock;
    private volatile Set<String> recorded = Set.of();

    RecordingKeys(FieldCipher cipher, BlindIndex index, KeySettings settings, Pool pool, InstantSource clock) {
        this.cipher = cipher;
        this.index = index;
        this.settings = settings;
        this.pool = pool;
        this.clock = clock;
    }

    /** Two instances that begin a database together with a folder each would have passed every check before. */
    void atStart(@Observes StartupEvent start) {
        record().chain(() -> pool.query(ALL).execute())
                .map(RecordingKeys::keys)
                .subscribe()
                .with(this::endIfLacking, failure -> LOG.errorf("The keys in use could not be recorded: %s", failure));
    }

    /** Keys may be added while the service runs. */
    @Scheduled(
            every = "60s",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "record-keys")
    Uni<Void> record() {
        var present = present();
        return recorded.containsAll(present) ? Uni.createFrom().voidItem() : record(present);
    }

    private Uni<Void> record(Set<String> present) {
        return pool.preparedQuery(RECORD)
                .execute(
                        Tuple.of(present.toArray(String[]::new), clock.instant().atOffset(ZoneOffset.UTC)))
                .invoke(() -> recorded = present)
                .replaceWithVoid();
    }

    private Set<String> present() {
        return Stream.concat(
                        cipher.keyIds().map(id -> "field " + id), index.keyIds().map(id -> "index " + id))
                .collect(Collectors.toSet());
    }

    private void endIfLacking(Set<String> keys) {
        var missing = new TreeSet<>(keys);
        missing.removeAll(present());
        if (!missing.isEmpty()) {
            LOG.fatal(KeysAtHand.refusal(settings.directory(), missing));
            Quarkus.asyncExit(1);
        }
    }

    private static Set<String> keys(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.toSet());
    }
}
