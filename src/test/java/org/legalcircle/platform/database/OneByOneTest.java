package org.legalcircle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.ClosedConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    private final List<UUID> all = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> done = new ArrayList<>();

    @Test
    void one_that_fails_is_passed_over() {
        var sum = OneByOne.sum("Work", all, id -> work(id, new IllegalStateException("broken")));

        assertThat(sum.await().indefinitely()).isEqualTo(2);
        assertThat(done).containsExactly(all.get(0), all.get(2));
    }

    @Test
    void those_that_fail_are_counted() {
        var failed = OneByOne.each(
                "Work", all, id -> work(id, new IllegalStateException("broken")).replaceWithVoid());

        assertThat(failed.await().indefinitely()).isEqualTo(1);
    }

    @Test
    void who_waited_in_vain_for_a_connection_leaves_the_rest_too() {
        var sum = OneByOne.sum("Work", all, id -> work(id, new TimelyPool.WaitedTooLong()));

        assertThatThrownBy(() -> sum.await().indefinitely()).matches(OutagesOfTasks::isOutage);
        assertThat(done).containsExactly(all.get(0));
    }

    @Test
    void without_a_database_the_rest_is_left_for_another_time() {
        var sum = OneByOne.sum("Work", all, id -> work(id, ClosedConnectionException.INSTANCE));

        assertThatThrownBy(() -> sum.await().indefinitely()).matches(Reconnecting::isLost);
        assertThat(done).containsExactly(all.get(0));
    }

    private Uni<Integer> work(UUID id, Throwable failureOfTheSecond) {
        return id.equals(all.get(1))
                ? Uni.createFrom().failure(failureOfTheSecond)
                : Uni.createFrom().item(1).invoke(() -> done.add(id));
    }
}
