package org.legalcircle.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.legalcircle.casework.matter.Period;
import org.legalcircle.evaluation.CallBackDuty;
import org.legalcircle.evaluation.ServiceKind;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.time.WorkingCalendar;

class LifeOfACallBackTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration AGAIN = Duration.ofDays(15);
    private static final UUID WORKER = UUID.randomUUID();
    private static final UUID ASSIGNEE = UUID.randomUUID();
    private static final UUID ADMIN = UUID.randomUUID();
    private static final Sealed NOTE = Sealed.of(new byte[] {1});
    private static final LoopRule RULE = new LoopRule(
            Period.workingDays(3),
            Period.workingDays(15),
            Duration.ofDays(1),
            Duration.ofDays(3),
            AGAIN,
            3,
            WorkingCalendar.of(List.of(), year -> {}));

    /** What may be done, by name, and how to come to a stage. */
    private enum Act {
        ASSIGN(callBack -> callBack.assign(ASSIGNEE)),
        MISS(callBack -> callBack.recordCall(ASSIGNEE, CallOutcome.NOT_REACHED, NOTE, RULE, NOW)),
        CALL(callBack -> callBack.recordCall(ASSIGNEE, CallOutcome.REACHED, NOTE, RULE, NOW)),
        UNWANTED(callBack -> callBack.recordCall(ASSIGNEE, CallOutcome.WISHES_NO_CALL, NOTE, RULE, NOW)),
        FIX(callBack -> callBack.fix(ASSIGNEE, NOTE, RULE, NOW)),
        RATE_AGAIN(callBack ->
                callBack.rateAgain(Satisfaction.DISSATISFIED, NOW.plus(AGAIN).minusMillis(1))),
        RATE_TOO_LATE(callBack -> callBack.rateAgain(Satisfaction.SATISFIED, NOW.plus(AGAIN))),
        COMPLAIN(callBack -> callBack.complain(ASSIGNEE, NOTE, NOW)),
        DECIDE_ALONE(callBack -> callBack.decide(ASSIGNEE, true, NOTE, NOW)),
        DECIDE_ON_ONESELF(callBack -> callBack.decide(WORKER, true, NOTE, NOW)),
        UPHOLD(callBack -> callBack.decide(ADMIN, true, NOTE, NOW)),
        REJECT(callBack -> callBack.decide(ADMIN, false, NOTE, NOW));

        private final Consumer<CallBack> does;

        Act(Consumer<CallBack> does) {
            this.does = does;
        }
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(textBlock = """
            '',                             ASSIGN,            ASSIGNED
            '',                             CALL,              ASSIGNEE_REQUIRED
            '',                             FIX,               ASSIGNEE_REQUIRED
            '',                             RATE_AGAIN,        RE_RATING_NOT_ASKED
            '',                             UPHOLD,            NO_COMPLAINT_OPEN
            '',                             COMPLAIN,          OPEN
            ASSIGN,                         ASSIGN,            ASSIGNED
            ASSIGN,                         CALL,              CALLED
            ASSIGN,                         UNWANTED,          CALLED
            ASSIGN,                         MISS,              ASSIGNED
            ASSIGN MISS,                    MISS,              ASSIGNED
            ASSIGN MISS MISS,               MISS,              CALLED
            ASSIGN MISS,                    CALL,              CALLED
            ASSIGN,                         FIX,               CALL_BACK_STAGE_FORBIDS
            ASSIGN MISS,                    FIX,               CALL_BACK_STAGE_FORBIDS
            ASSIGN CALL,                    CALL,              CALL_BACK_STAGE_FORBIDS
            ASSIGN CALL,                    ASSIGN,            CALLED
            ASSIGN CALL,                    RATE_AGAIN,        RE_RATING_NOT_ASKED
            ASSIGN CALL,                    FIX,               FIXED
            ASSIGN CALL FIX,                ASSIGN,            CALL_BACK_STAGE_FORBIDS
            ASSIGN CALL FIX,                FIX,               CALL_BACK_STAGE_FORBIDS
            ASSIGN CALL FIX,                RATE_AGAIN,        CLOSED
            ASSIGN CALL FIX,                RATE_TOO_LATE,     RE_RATING_NOT_ASKED
            ASSIGN CALL FIX RATE_AGAIN,     RATE_AGAIN,        RE_RATING_NOT_ASKED
            ASSIGN CALL FIX RATE_AGAIN,     COMPLAIN,          CLOSED
            ASSIGN COMPLAIN,                COMPLAIN,          COMPLAINED_BEFORE
            ASSIGN COMPLAIN,                DECIDE_ALONE,      DECIDER_NOT_SUITABLE
            ASSIGN COMPLAIN,                DECIDE_ON_ONESELF, DECIDER_NOT_SUITABLE
            ASSIGN COMPLAIN,                UPHOLD,            CLOSED
            ASSIGN COMPLAIN,                REJECT,            ASSIGNED
            ASSIGN COMPLAIN REJECT,         UPHOLD,            NO_COMPLAINT_OPEN
            ASSIGN COMPLAIN REJECT,         CALL,              CALLED
            ASSIGN COMPLAIN UPHOLD,         CALL,              CALL_BACK_STAGE_FORBIDS
            """)
    void what_may_be_done_after_what(String before, Act act, String then) {
        var callBack = after(before);
        var stage = callBack.stage();

        var refused = catchThrowableOfType(Refused.class, () -> act.does.accept(callBack));

        assertThat(refused == null ? callBack.stage().name() : refused.refusal().name())
                .isEqualTo(then);
        assertThat(refused == null || callBack.stage() == stage).isTrue();
    }

    @Test
    void who_was_rated_is_not_asked_to_call() {
        var refused = catchThrowableOfType(Refused.class, () -> after("").assign(WORKER));

        assertThat(refused.refusal()).isEqualTo(EvaluationRefusal.ASSIGNEE_NOT_SUITABLE);
    }

    @ParameterizedTest(name = "{0}: {1} at {2} administers {3}: {4}")
    @CsvSource(textBlock = """
            ASSIGN,                     ADMIN,    /1/,   true,  ALL
            ASSIGN,                     ADMIN,    /1/2/, true,  ALL
            ASSIGN,                     ADMIN,    /1/3/, true,  NOTHING
            ASSIGN,                     ADMIN,    /1/2/, false, NOTHING
            ASSIGN,                     ASSIGNEE, /1/3/, false, ALL
            ASSIGN,                     WORKER,   /1/,   true,  NOTHING
            ASSIGN CALL FIX,            WORKER,   /1/,   true,  NOTHING
            ASSIGN CALL FIX RATE_AGAIN, WORKER,   /1/,   true,  OUTCOME
            ASSIGN CALL FIX RATE_AGAIN, WORKER,   /1/2/, false, OUTCOME
            ASSIGN CALL FIX RATE_AGAIN, WORKER,   /1/3/, false, NOTHING
            ASSIGN CALL FIX RATE_AGAIN, ADMIN,    /1/,   true,  ALL
            """)
    void who_sees_how_much(String before, String who, String branch, boolean administers, Sight then) {
        var id = who.equals("ADMIN") ? ADMIN : who.equals("WORKER") ? WORKER : ASSIGNEE;

        assertThat(after(before).sightOf(new DeskStaff(id, branch, administers)))
                .isEqualTo(then);
    }

    @Test
    void what_was_done_late_is_late_and_what_was_done_is_not_warned_of() {
        var callBack = after("ASSIGN CALL");
        var fourDays = NOW.plus(Duration.ofDays(4));

        assertThat(callBack.call().isOverdueAt(fourDays)).isFalse();
        assertThat(after("").call().isOverdueAt(fourDays)).isTrue();
        callBack.recount(RULE, fourDays);
        assertThat(callBack.takePlan()).extracting(DutySignal::duty).containsOnly(CallBackDuty.FIX);
    }

    @ParameterizedTest
    @EnumSource
    void the_last_two_levels_are_bad(Satisfaction level) {
        assertThat(level.stars()).isBetween(1, 5);
        assertThat(level.isBad()).isEqualTo(level.name().endsWith("DISSATISFIED"));
    }

    private static CallBack after(String acts) {
        var service = new RateableService(
                UUID.randomUUID(),
                ServiceKind.MATTER,
                UUID.randomUUID(),
                UUID.randomUUID(),
                new ServedBy(UUID.randomUUID(), "/1/2/", WORKER),
                NOW,
                NOW.plus(AGAIN));
        var evaluation = Evaluation.give(UUID.randomUUID(), service, Satisfaction.DISSATISFIED, List.of(), null, NOW);
        var callBack = CallBack.open(evaluation, RULE);
        for (var name : acts.isEmpty() ? List.<String>of() : List.of(acts.split(" "))) {
            Act.valueOf(name).does.accept(callBack);
        }
        return callBack;
    }
}
