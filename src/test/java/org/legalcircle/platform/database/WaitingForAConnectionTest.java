package org.legalcircle.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool of one connection, for which nobody waits longer than a second. */
@QuarkusTest
class WaitingForAConnectionTest {
    private static final int LIMIT = 20;

    @Inject
    Vertx machine;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private VertxInternal vertx;
    private Pool pool;
    private ContextInternal ofTheConnection;
    private ContextInternal ofTheOneWhoWaits;

    @BeforeEach
    void makePool() {
        vertx = (VertxInternal) machine;
        var database = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        var options = new PoolOptions().setMaxSize(1);
        pool = new BoundedPool(10, 1).create(new Wanted(vertx, options, List.of(database)));
        ofTheConnection = vertx.createEventLoopContext();
        ofTheOneWhoWaits = onAnotherThreadThan(ofTheConnection);
    }

    @AfterEach
    void closePool() throws Exception {
        await(pool.close());
    }

    @Test
    void whoever_waits_too_long_is_told_so_and_the_connection_is_there_for_the_next() throws Exception {
        var taken = await(on(ofTheConnection, pool::getConnection));

        assertThatThrownBy(() -> await(on(ofTheOneWhoWaits, pool::getConnection)))
                .isInstanceOf(ExecutionException.class)
                .matches(BoundedPool::turnsAway);
        assertThatThrownBy(() -> await(on(ofTheOneWhoWaits, this::one))).matches(BoundedPool::turnsAway);
        await(taken.close());

        assertThat(await(on(ofTheOneWhoWaits, this::one))).isEqualTo(1);
    }

    /** The thread of the connection is busy just then, so that the end of the wait comes in between. */
    @Test
    void a_connection_that_is_handed_over_as_the_wait_ends_is_not_lost() throws Exception {
        await(await(on(ofTheConnection, pool::getConnection)).close());
        var taken = await(on(ofTheOneWhoWaits, pool::getConnection));
        var late = on(ofTheOneWhoWaits, pool::getConnection);
        var ended = new CountDownLatch(1);
        ofTheConnection.runOnContext(busy -> waitFor(ended));
        await(on(ofTheOneWhoWaits, taken::close));

        assertThatThrownBy(() -> await(late)).matches(BoundedPool::turnsAway);
        ended.countDown();

        assertThat(await(on(ofTheOneWhoWaits, this::one))).isEqualTo(1);
    }

    private Future<Integer> one() {
        return pool.preparedQuery("select 1")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private ContextInternal onAnotherThreadThan(ContextInternal context) {
        return Stream.generate(vertx::createEventLoopContext)
                .filter(other -> other.nettyEventLoop() != context.nettyEventLoop())
                .findFirst()
                .orElseThrow();
    }

    private static <T> Future<T> on(Context context, Supplier<Future<T>> work) {
        var outcome = Promise.<T>promise();
        context.runOnContext(now -> work.get().onComplete(outcome));
        return outcome.future();
    }

    private static <T> T await(Future<T> future) throws Exception {
        var outcome = new CompletableFuture<T>();
        future.onComplete(outcome::complete, outcome::completeExceptionally);
        return outcome.get(LIMIT, SECONDS);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(LIMIT, SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Wanted(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}
}
