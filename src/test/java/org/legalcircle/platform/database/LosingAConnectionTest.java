package org.legalcircle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.core.impl.VertxInternal;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.platform.error.FailureTranslation;
import org.legalcircle.platform.error.PlatformRefusal;

@QuarkusTest
class LosingAConnectionTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @Inject
    FailureTranslation translation;

    private final AtomicInteger attempts = new AtomicInteger();

    @RepeatedTest(20)
    void work_whose_connection_is_cut_is_done_again() {
        var outcome = Reconnecting.once(() -> attempts.incrementAndGet() == 1 ? cutConnection() : answer());

        assertThat(outcome.await().atMost(LIMIT)).isEqualTo(42);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void the_second_try_stays_on_the_event_loop_of_the_first() {
        var contexts = new CopyOnWriteArrayList<Context>();
        var outcome = onEventLoop(() -> Reconnecting.once(() -> {
            contexts.add(Vertx.currentContext());
            return contexts.size() == 1 ? cutConnection() : answer();
        }));

        assertThat(outcome.await().atMost(LIMIT)).isEqualTo(42);
        assertThat(contexts).hasSize(2).doesNotContainNull();
        assertThat(contexts.get(1)).isSameAs(contexts.get(0));
    }

    @Test
    void work_is_tried_twice_and_no_more() {
        var outcome = Reconnecting.once(() -> {
            attempts.incrementAndGet();
            return cutConnection();
        });

        assertThatThrownBy(() -> outcome.await().atMost(LIMIT)).matches(Reconnecting::isLost);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void work_that_is_wrong_is_not_repeated() {
        var outcome = Reconnecting.once(() -> {
            attempts.incrementAndGet();
            return query("select 1 / 0");
        });

        assertThatThrownBy(() -> outcome.await().atMost(LIMIT)).isInstanceOf(PgException.class);
        assertThat(attempts).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "57P05", "08006"})
    void a_server_that_ended_means_a_lost_connection(String state) {
        assertThat(Reconnecting.isLost(new CompletionException(new PgException("gone", "FATAL", state, null))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014"})
    void a_refused_statement_means_no_lost_connection(String state) {
        assertThat(Reconnecting.isLost(new PgException("refused", "ERROR", state, null)))
                .isFalse();
    }

    static Stream<Throwable> whatTheClientSaysOfALostConnection() {
        return Stream.of(
                ClosedConnectionException.INSTANCE,
                new ConnectException("Connection refused"),
                new SocketException("Connection reset"),
                new IOException("Connection reset by peer"),
                new ClosedChannelException(),
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
                new CompositeException(new SocketException("Connection reset"), new IllegalStateException("HR000090")));
    }

    @ParameterizedTest
    @MethodSource("whatTheClientSaysOfALostConnection")
    void a_closed_connection_is_a_lost_one(Throwable failure) {
        assertThat(Reconnecting.isLost(failure)).isTrue();
        assertThat(translation.refusedBy(failure).refusal()).isEqualTo(PlatformRefusal.UNAVAILABLE);
    }

    @Test
    void a_text_that_cannot_be_read_has_nothing_to_do_with_connections() {
        var failure = new IllegalStateException(new JsonParseException("unexpected end"));

        assertThat(Reconnecting.isLost(failure)).isFalse();
        assertThat(translation.refusedBy(failure)).isNull();
    }

    @Test
    void who_cannot_connect_has_waited_long_enough_and_is_not_made_to_wait_twice() {
        var outcome = Reconnecting.once(() -> {
            attempts.incrementAndGet();
            return Uni.createFrom().<Integer>failure(new ConnectException("Connection refused"));
        });

        assertThatThrownBy(() -> outcome.await().atMost(LIMIT)).hasCauseInstanceOf(ConnectException.class);
        assertThat(attempts).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"statement_timeout, 30s", "lock_timeout, 10s", "idle_in_transaction_session_timeout, 15s"})
    void no_statement_lock_or_transaction_may_last_for_ever(String setting, String limit) {
        var shown = pool.query("show " + setting).execute().await().atMost(LIMIT);

        assertThat(shown.iterator().next().getString(0)).isEqualTo(limit);
    }

    private <T> Uni<T> onEventLoop(Supplier<Uni<T>> work) {
        var context = ((VertxInternal) vertx).createEventLoopContext().duplicate();
        return Uni.createFrom()
                .<T>deferred(work::get)
                .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()));
    }

    private Uni<Integer> answer() {
        return query("select 42");
    }

    private Uni<Integer> cutConnection() {
        return query("select pg_terminate_backend(pg_backend_pid())::int");
    }

    private Uni<Integer> query(String sql) {
        return pool.query(sql)
                .execute()
                .map(RowSet::iterator)
                .map(rows -> rows.next().getInteger(0));
    }
}
