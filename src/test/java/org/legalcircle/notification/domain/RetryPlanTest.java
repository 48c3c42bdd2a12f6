package org.legalcircle.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
    @Test
    void pauses_grow_up_to_a_limit_and_then_there_are_no_more() {
        var plan = new RetryPlan(6, Duration.ofSeconds(30), Duration.ofHours(1));

        assertThat(IntStream.rangeClosed(1, 7).mapToObj(plan::pauseAfter).map(pause -> pause.orElse(null)))
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(8),
                        Duration.ofMinutes(32),
                        Duration.ofHours(1),
                        null,
                        null);
    }

    @Test
    void a_plan_of_one_attempt_never_tries_again() {
        assertThat(new RetryPlan(1, Duration.ofSeconds(30), Duration.ofHours(1)).pauseAfter(1))
                .isEmpty();
    }
}
