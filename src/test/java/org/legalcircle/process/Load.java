package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.legalcircle.process.Calls.Answer;
import org.legalcircle.process.Calls.Call;
import org.legalcircle.support.ServiceProcess;

/** Citizens who hold a seat and confirm it, several at once, one after the other, until told to stop. */
final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final Calls calls;
    private final ServiceProcess service;
    private final List<UUID> slots;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final List<Thread> citizens;
    private volatile boolean stopped;

    Load(Calls calls, ServiceProcess service, List<UUID> slots, int atOnce) {
        this.calls = calls;
        this.service = service;
        this.slots = slots;
        this.citizens = IntStream.range(0, atOnce)
                .mapToObj(i -> new Thread(this::book, "citizen-" + i))
                .toList();
        citizens.forEach(Thread::start);
    }

    private void book() {
        while (!stopped) {
            var slot = slots.get(ThreadLocalRandom.current().nextInt(slots.size()));
            var held = answered(calls.hold(slot));
            if (held.status() == 201 && answered(calls.confirm(held)).status() == 200) {
                confirmed.incrementAndGet();
            }
        }
    }

    private Answer answered(Call call) {
        var began = System.nanoTime();
        var answer = calls.send(service, call).join();
        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
        answers.add(answer);
        if (answer.isLost() || answer.status() == 503) {
            turnedAway.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
        return answer;
    }

    /** Waits until so many more have confirmed. */
    Load awaitConfirmed(int more) {
        var enough = confirmed.get() + more;
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(confirmed.get())
                        .as("confirmed, of answers %s", told())
                        .isGreaterThanOrEqualTo(enough));
        return this;
    }

    /** Waits until so many more got no answer, or one that tells them to come back. */
    Load awaitTurnedAway(int more) {
        var enough = turnedAway.get() + more;
        await().atMost(PATIENCE).until(() -> turnedAway.get() >= enough);
        return this;
    }

    private Map<Integer, Long> told() {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** How long the answer took that took longest. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        stop();
    }

    /** Nobody begins another call; those under way are waited for. */
    void stop() {
        stopped = true;
        citizens.forEach(citizen -> {
            try {
                citizen.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
