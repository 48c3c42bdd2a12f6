package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.process.Calls.Answer;
import org.legalcircle.support.ServiceProcess;

/** Two instances on one database, and two thousand citizens who want the same slot. */
class OverbookingIT {
    private static final int CROWD = 2_000;
    private static final int ALTERNATIVES = 5;
    private static final ServiceProcess FIRST = ServiceProcess.onNewFolder();
    private static ServiceProcess second;
    private static Calls calls;
    private static Tables tables;

    @BeforeAll
    static void begin() {
        FIRST.start().awaitReady();
        second = FIRST.anotherOnSameDatabase()
                .with("LEGALCIRCLE_KEYS", FIRST.data().resolve("keys").toString())
                .start()
                .awaitReady();
        calls = new Calls(FIRST);
        tables = new Tables(FIRST.postgres());
        crowd(tables.slots(1, 1).get(0), 200);
    }

    @AfterAll
    static void end() {
        if (second != null) {
            second.close();
        }
        FIRST.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void of_two_thousand_at_once_as_many_get_a_seat_as_there_are(int capacity) {
        var slots = tables.slots(1 + ALTERNATIVES, capacity);

        var answers = crowd(slots.get(0), CROWD);

        assertThat(answers.stream().collect(Collectors.groupingBy(OverbookingIT::outcome, Collectors.counting())))
                .containsOnlyKeys("201", "slot-full")
                .containsEntry("201", (long) capacity)
                .containsEntry("slot-full", (long) CROWD - capacity);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(slots.subList(1, slots.size()))
                        .allSatisfy(free -> assertThat(answer.body()).contains(free.toString())));
        assertThat(tables.count("consultation.booking where slot_id = '%s'".formatted(slots.get(0))))
                .isEqualTo(capacity);
        tables.assertNothingIsHalf();
    }

    /** All are sent before the first answer is looked at, every other one to the other instance. */
    private static List<Answer> crowd(UUID slot, int size) {
        var all = IntStream.range(0, size).mapToObj(i -> calls.hold(slot)).toList();
        var answers = IntStream.range(0, size)
                .mapToObj(i -> calls.send(i % 2 == 0 ? FIRST : second, all.get(i)))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String outcome(Answer answer) {
        return answer.status() == 409 && answer.body().contains("/problems/slot-full")
                ? "slot-full"
                : answer.status() == 201 ? "201" : answer.status() + " " + answer.body();
    }
}
