package org.legalcircle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.SettableClock;

class CallAllowanceTest {
    private final SettableClock clock = new SettableClock();
    private final CallAllowance allowance = new CallAllowance("anonymous", aMinute(3), 1000, clock);

    @Test
    void calls_within_the_allowance_are_taken_and_the_next_one_is_not() {
        assertThat(IntStream.range(0, 4).mapToObj(call -> allowance.take("a").taken()))
                .containsExactly(true, true, true, false);
    }

    @Test
    void one_client_does_not_use_up_the_allowance_of_another() {
        IntStream.range(0, 4).forEach(call -> allowance.take("a"));

        assertThat(allowance.take("b").taken()).isTrue();
    }

    @Test
    void the_allowance_grows_back_with_time() {
        IntStream.range(0, 4).forEach(call -> allowance.take("a"));
        clock.advance(Duration.ofSeconds(20));

        assertThat(allowance.take("a").taken()).isTrue();
        assertThat(allowance.take("a").taken()).isFalse();
    }

    @Test
    void a_refused_caller_is_told_how_long_to_wait() {
        IntStream.range(0, 3).forEach(call -> allowance.take("a"));
        clock.advance(Duration.ofSeconds(5));

        assertThat(allowance.take("a").waitSeconds()).isEqualTo(15);
    }

    @Test
    void the_headers_tell_policy_and_standing_as_structured_fields() {
        var standing = allowance.take("a");

        assertThat(standing.policyHeader()).isEqualTo("\"anonymous\";q=3;w=60");
        assertThat(standing.standingHeader()).isEqualTo("\"anonymous\";r=2;t=20");
    }

    @Test
    void looking_counts_nothing() {
        IntStream.range(0, 10).forEach(call -> allowance.look("a"));

        assertThat(allowance.take("a").standingHeader()).contains("r=2");
    }

    @Test
    void a_clock_that_is_set_back_gives_nothing_away() {
        IntStream.range(0, 3).forEach(call -> allowance.take("a"));
        clock.set(SettableClock.START.minus(Duration.ofHours(1)));

        assertThat(allowance.take("a").taken()).isFalse();
    }

    @Test
    void only_so_many_clients_are_remembered() {
        var small = new CallAllowance("anonymous", aMinute(1), 10, clock);
        IntStream.range(0, 10_000).forEach(client -> small.take("client " + client));

        assertThat(IntStream.range(0, 10_000)
                        .filter(client -> !small.look("client " + client).taken())
                        .count())
                .isLessThanOrEqualTo(10);
    }

    private static RateLimitSettings.Allowance aMinute(int calls) {
        return new RateLimitSettings.Allowance() {
            @Override
            public int calls() {
                return calls;
            }

            @Override
            public Duration per() {
                return Duration.ofMinutes(1);
            }
        };
    }
}
