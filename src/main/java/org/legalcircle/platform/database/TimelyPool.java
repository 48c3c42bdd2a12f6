package org.legalcircle.platform.database;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.VertxException;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.future.PromiseInternal;
import io.vertx.pgclient.PgPool;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SqlClientBase;
import io.vertx.sqlclient.impl.command.CommandBase;
import io.vertx.sqlclient.impl.command.CommandScheduler;
import java.time.Duration;
import java.util.function.Function;

/**
 * A pool nobody waits for longer than a given time. Those who wait are given up here and not by the pool behind, because
 * that one would lose the connection it is just about to hand to them (Vert.x issue 6169, mended after 4.5): here a
 * connection that comes too late goes straight back. Whoever was given up keeps their place in the queue until then.
 *
 * <p>Quarkus wants the type that Vert.x advises against.
 */
@SuppressWarnings("deprecation")
final class TimelyPool extends SqlClientBase implements PgPool {
    private final VertxInternal vertx;
    private final Pool connections;
    private final long longestWaitMillis;

    /** @param connections has no time-out of its own, which {@code PoolOptions.setConnectionTimeout(0)} sees to */
    TimelyPool(VertxInternal vertx, Pool connections, Duration longestWait) {
        super(PgDriver.INSTANCE);
        this.vertx = vertx;
        this.connections = connections;
        this.longestWaitMillis = longestWait.toMillis();
    }

    @Override
    public Future<SqlConnection> getConnection() {
        var context = context();
        Promise<SqlConnection> answer = context.promise();
        var timer = context.setTimer(longestWaitMillis, late -> answer.tryFail(new WaitedTooLong()));
        connections.getConnection().onComplete(arrival -> {
            vertx.cancelTimer(timer);
            hand(arrival, answer);
        });
        return answer.future();
    }

    private static void hand(AsyncResult<SqlConnection> arrival, Promise<SqlConnection> answer) {
        if (arrival.failed()) {
            answer.tryFail(arrival.cause());
        } else if (!answer.tryComplete(arrival.result())) {
            arrival.result().close();
        }
    }

    @Override
    public void getConnection(Handler<AsyncResult<SqlConnection>> handler) {
        getConnection().onComplete(handler);
    }

    @Override
    public <R> Future<R> schedule(ContextInternal context, CommandBase<R> command) {
        return withConnection(connection -> ((CommandScheduler) connection).schedule(context, command));
    }

    @Override
    public int size() {
        return connections.size();
    }

    @Override
    public Future<Void> close() {
        return connections.close();
    }

    @Override
    public void close(Handler<AsyncResult<Void>> handler) {
        connections.close(handler);
    }

    @Override
    public PgPool connectHandler(Handler<SqlConnection> handler) {
        connections.connectHandler(handler);
        return this;
    }

    @Override
    public PgPool connectionProvider(Function<Context, Future<SqlConnection>> provider) {
        connections.connectionProvider(provider);
        return this;
    }

    @Override
    protected ContextInternal context() {
        return vertx.getOrCreateContext();
    }

    @Override
    protected <T> PromiseInternal<T> promise() {
        return vertx.promise();
    }

    @Override
    protected <T> PromiseInternal<T> promise(Handler<AsyncResult<T>> handler) {
        return vertx.promise(handler);
    }

    /** No connection was to be had in time. */
    static final class WaitedTooLong extends VertxException {
        private static final long serialVersionUID = 1;

        WaitedTooLong() {
            super("No connection to the database in time", true);
        }
    }
}
