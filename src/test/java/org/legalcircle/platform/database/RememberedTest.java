package org.legalcircle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.SettableClock;

class RememberedTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final Queue<CompletableFuture<String>> readings = new ArrayDeque<>();
    private final Remembered<String> remembered = new Remembered<>(this::read, clock);

    @Test
    void is_read_again_only_when_it_is_too_old() {
        read("first");
        assertThat(known()).isEqualTo("first");
        clock.advance(MINUTE.minusMillis(1));
        assertThat(known()).isEqualTo("first");
        clock.advance(Duration.ofMillis(1));

        read("second");

        assertThat(known()).isEqualTo("second");
        assertThat(readings).isEmpty();
    }

    @Test
    void is_read_again_after_it_was_forgotten() {
        read("first");
        assertThat(known()).isEqualTo("first");
        read("second");

        remembered.forget();

        assertThat(known()).isEqualTo("second");
    }

    @Test
    void what_was_being_read_when_it_was_forgotten_is_not_kept() {
        var before = new CompletableFuture<String>();
        readings.add(before);
        var early = remembered.youngerThan(MINUTE).subscribeAsCompletionStage();

        remembered.forget();
        before.complete("before the change");
        read("after the change");

        assertThat(early.join()).isEqualTo("before the change");
        assertThat(known()).isEqualTo("after the change");
    }

    private String known() {
        return remembered.youngerThan(MINUTE).await().indefinitely();
    }

    private void read(String value) {
        readings.add(CompletableFuture.completedFuture(value));
    }

    private Uni<String> read() {
        var reading = readings.remove();
        return Uni.createFrom().completionStage(reading);
    }
}
