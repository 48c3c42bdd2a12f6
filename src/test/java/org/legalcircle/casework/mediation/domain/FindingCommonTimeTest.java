package org.legalcircle.casework.mediation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.legalcircle.platform.error.Refused;

class FindingCommonTimeTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void proposals_lie_where_all_sides_and_the_mediator_are_free() {
        var proposals = CommonTime.proposals(
                List.of(List.of(free(0, 300)), List.of(free(90, 200)), List.of(free(60, 170))), HOUR, MORNING);

        assertThat(proposals).containsExactly(free(90, 150));
    }

    @Test
    void several_stretches_of_free_time_that_touch_are_one() {
        var proposals = CommonTime.proposals(
                List.of(List.of(free(30, 60), free(0, 30)), List.of(free(0, 30), free(30, 90))), HOUR, MORNING);

        assertThat(proposals).containsExactly(free(0, 60));
    }

    @Test
    void who_has_offered_nothing_is_never_free() {
        assertThat(CommonTime.proposals(List.of(List.of(free(0, 300)), List.of()), HOUR, MORNING))
                .isEmpty();
        assertThat(CommonTime.suits(List.of(List.of(free(0, 300)), List.of()), MORNING, MORNING.plus(HOUR)))
                .isFalse();
    }

    @Test
    void no_session_begins_before_the_earliest_moment_nor_between_the_half_hours() {
        var earliest = MORNING.plus(Duration.ofMinutes(31));

        assertThat(CommonTime.proposals(List.of(List.of(free(0, 180)), List.of(free(0, 180))), HOUR, earliest))
                .containsExactly(free(60, 120), free(120, 180));
    }

    @Test
    void there_are_ten_proposals_at_most() {
        assertThat(CommonTime.proposals(List.of(List.of(free(0, 6000))), HOUR, MORNING))
                .hasSize(CommonTime.MOST);
    }

    @Test
    void free_time_ends_after_it_begins() {
        assertThatThrownBy(() -> free(60, 60)).isInstanceOf(Refused.class).hasMessage("FREE_TIME_INVALID");
    }

    @Property(tries = 200)
    void every_proposal_suits_all_and_none_overlaps_another(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 40) Integer> ours,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 40) Integer> theirs) {
        var everybody = List.of(stretches(ours), stretches(theirs));
        var proposals = CommonTime.proposals(everybody, HOUR, MORNING);

        assertThat(proposals).allMatch(time -> CommonTime.suits(everybody, time.from(), time.until()));
        for (var i = 1; i < proposals.size(); i++) {
            assertThat(proposals.get(i).from())
                    .isAfterOrEqualTo(proposals.get(i - 1).until());
        }
        var anyFits = IntStream.range(0, 90)
                .mapToObj(i -> MORNING.plus(CommonTime.STEP.multipliedBy(i)))
                .anyMatch(start -> CommonTime.suits(everybody, start, start.plus(HOUR)));
        assertThat(proposals.isEmpty()).isEqualTo(!anyFits);
    }

    private static List<FreeTime> stretches(List<Integer> starts) {
        return starts.stream().map(start -> free(start * 30, start * 30 + 70)).toList();
    }

    private static FreeTime free(int fromMinute, int untilMinute) {
        return new FreeTime(MORNING.plusSeconds(fromMinute * 60L), MORNING.plusSeconds(untilMinute * 60L));
    }
}
