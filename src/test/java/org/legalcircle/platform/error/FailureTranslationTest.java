package org.legalcircle.platform.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.consultation.domain.ConsultationRefusal.ALREADY_WAITING;
import static org.legalcircle.consultation.domain.ConsultationRefusal.OVERLAPPING_BOOKING;
import static org.legalcircle.platform.error.PlatformRefusal.OVERLOADED;
import static org.legalcircle.platform.error.PlatformRefusal.UNAVAILABLE;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.consultation.domain.ConsultationRefusal;

class FailureTranslationTest {
    private final FailureTranslation translation =
            new FailureTranslation(List.of(() -> List.of(ConsultationRefusal.values())));

    @Test
    void a_broken_constraint_is_the_refusal_it_stands_for_whoever_spoke_to_the_database() {
        var direct = new PgException(
                "x",
                "ERROR",
                "23505",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "waitlist_joined_once");

        assertThat(translation.refusedBy(direct).refusal()).isEqualTo(ALREADY_WAITING);
        assertThat(refusal("23505", "ERROR: duplicate key value violates unique constraint \"waitlist_joined_once\""))
                .isEqualTo(ALREADY_WAITING);
        assertThat(refusal("23P01", "错误: 互相冲突的键值违反排他约束\"booking_citizen_one_at_a_time\""))
                .isEqualTo(OVERLAPPING_BOOKING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57014"})
    void a_session_that_had_to_give_way_is_told_to_come_back(String state) {
        assertThat(refusal(state, "deadlock detected")).isEqualTo(OVERLOADED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P03", "08006"})
    void a_session_whose_server_is_gone_is_told_to_come_back(String state) {
        assertThat(refusal(state, "terminating connection")).isEqualTo(UNAVAILABLE);
    }

    @Test
    void a_constraint_nobody_knows_is_a_fault() {
        assertThat(translation.refusedBy(session("23514", "violates check constraint \"slot_lasts\"")))
                .isNull();
    }

    private Refusal refusal(String state, String message) {
        return translation.refusedBy(session(state, message)).refusal();
    }

    private static Throwable session(String state, String message) {
        return new CompletionException(
                state.startsWith("23")
                        ? new ConstraintViolationException(message, new SQLException(message, state), null)
                        : new JDBCException(message, new SQLException(message, state)));
    }
}
