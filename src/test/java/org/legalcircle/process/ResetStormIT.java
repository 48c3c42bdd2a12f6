package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legalcircle.process.Calls.Answer;
import org.legalcircle.process.Calls.Call;
import org.legalcircle.support.ServiceProcess;

/** Phones that lose the network in the middle of a call, thousands of them. */
class ResetStormIT {
    private static final int CALLS = 10_000;
    private static final int OPEN_AT_ONCE = 60;
    private static final int POOL = 12;
    private static final int MOST_WAITING = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ServiceProcess SERVICE =
            ServiceProcess.onNewFolder().withOption("-Dlegalcircle.database.most-waiting=" + MOST_WAITING);
    private static final Tables TABLES = new Tables(SERVICE.postgres());
    private static Calls calls;
    private static List<UUID> slots;
    private static UUID adviser;

    @BeforeAll
    static void begin() {
        SERVICE.start().awaitReady();
        calls = new Calls(SERVICE);
        slots = TABLES.slots(250, 60);
        adviser = TABLES.adviser();
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void ten_thousand_calls_reset_in_the_middle_leave_nothing_half_and_nothing_stuck() throws SQLException {
        var held = hold(MOST_WAITING);
        var waiting = TABLES.citizens(1000);
        long booked = held.size() + CALLS / 50;
        try (var bystander = new Load(calls, SERVICE, slots, 1)) {
            storm(held, waiting);
            bystander.stop();

            assertThat(bystander.answers()).filteredOn(Answer::isLost).isEmpty();
            assertThat(statuses(bystander.answers())).contains(201).isSubsetOf(200, 201, 503);
            assertToldToComeBack(bystander.answers());
            booked += bystander.answers().size();
        }

        await().atMost(PATIENCE).until(() -> connections("state <> 'idle'") == 0);
        assertTheWholePoolServes(held);
        assertThat(TABLES.count("consultation.booking")).isGreaterThan(booked);
        assertThat(TABLES.count("consultation.waitlist_entry")).isPositive();
        assertThat(TABLES.count("""
                consultation.waitlist_entry where 1 <> (
                    select count(*) from platform.event where aggregate_id = waitlist_entry.id)""")).isZero();
        TABLES.assertNothingIsHalf();
        assertThat(SERVICE.log().lines()).noneMatch(ResetStormIT::isAboutAClosedSession);
    }

    @Test
    void calls_beyond_the_bound_are_told_to_come_back_and_the_others_are_served() throws SQLException {
        var confirmations = hold(2 * MOST_WAITING).stream().map(calls::confirm).toList();

        var answers = whileTheTablesAreLocked(() -> {
            var sent = send(confirmations);
            await().atMost(PATIENCE).until(() -> sent.stream().anyMatch(CompletableFuture::isDone));
            return sent;
        });

        assertThat(statuses(answers)).containsExactlyInAnyOrder(200, 503);
        assertToldToComeBack(answers);
        var again = answers.stream()
                .filter(answer -> answer.status() == 503)
                .map(answer -> calls.send(SERVICE, answer.call()).join())
                .toList();
        assertThat(statuses(again)).containsOnly(200);
        TABLES.assertNothingIsHalf();
    }

    /** A few at once, so that nobody is turned away. */
    private static List<Answer> hold(int count) {
        var held = new ArrayList<Answer>();
        while (held.size() < count) {
            var next = IntStream.range(held.size(), held.size() + MOST_WAITING / 2);
            send(next.mapToObj(i -> calls.hold(slots.get(i % slots.size()))).toList()).stream()
                    .map(CompletableFuture::join)
                    .forEach(held::add);
        }
        assertThat(statuses(held)).containsOnly(201);
        return held;
    }

    private static List<CompletableFuture<Answer>> send(List<Call> all) {
        return all.stream().map(call -> calls.send(SERVICE, call)).toList();
    }

    private static Set<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).collect(Collectors.toSet());
    }

    private static void assertToldToComeBack(List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == 503).allSatisfy(answer -> {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.retryAfter()).isPositive();
        });
    }

    /**
     * As many calls as there are connections are at work at once, which needs every one of them. Events that are still
     * being delivered may take two: one waits within its transaction for the other.
     */
    private static void assertTheWholePoolServes(List<Answer> held) throws SQLException {
        var confirmations = held.stream().limit(2 * POOL).map(calls::confirm).toList();

        var answers = whileTheTablesAreLocked(() -> {
            var sent = send(confirmations);
            await().atMost(PATIENCE).until(() -> connections("state <> 'idle'") == POOL);
            return sent;
        });

        assertThat(statuses(answers)).isSubsetOf(200, 409);
        assertThat(connections("true")).isEqualTo(POOL);
    }

    /** The advisers of this test have no rules anybody could read, which is told of each. */
    private static boolean isAboutAClosedSession(String line) {
        return !line.contains(" Slots of adviser ") && isAnError(line);
    }

    private static boolean isAnError(String line) {
        return line.contains("HR000")
                || line.contains("is closed")
                || line.contains("already complete")
                || line.contains(" ERROR [org.hibernate")
                || line.contains(" ERROR [org.legalcircle");
    }

    private static List<Answer> whileTheTablesAreLocked(Supplier<List<CompletableFuture<Answer>>> work)
            throws SQLException {
        try (var connection = SERVICE.postgres().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table consultation.booking in access exclusive mode");
            var sent = work.get();
            connection.rollback();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }

    private static long connections(String state) {
        return TABLES.count("pg_stat_activity where application_name = 'legal-circle' and " + state);
    }

    /** Some dozens are open at any time; one of them is reset, wherever its call has come to. */
    private static void storm(List<Answer> held, List<UUID> waiting) {
        var random = new Random(7);
        var open = new ArrayList<Socket>();
        for (var i = 0; i < CALLS; i++) {
            open.add(send(call(i, held, waiting)));
            if (open.size() > OPEN_AT_ONCE) {
                reset(open.remove(random.nextInt(open.size())));
            }
        }
        open.forEach(ResetStormIT::reset);
    }

    private static Call call(int i, List<Answer> held, List<UUID> waiting) {
        return switch (i % 20) {
            case 0 -> calls.confirm(held.get(i / 20 % held.size()));
            case 1, 2 -> join(waiting.get(i / 10 % waiting.size()));
            default -> calls.hold(slots.get(i % slots.size()));
        };
    }

    /** Nobody has seats of that adviser to give. */
    private static Call join(UUID citizen) {
        var now = Instant.now();
        return calls.call(citizen, "/api/v1/waitlist", """
                {"topic":"LABOUR","channel":"ON_SITE","adviserId":"%s","from":"%s","to":"%s"}""".formatted(adviser, now, now.plus(Duration.ofDays(14))));
    }

    private static Socket send(Call call) {
        try {
            var socket = new Socket("localhost", SERVICE.baseUri().getPort());
            socket.getOutputStream().write(call.text(SERVICE.baseUri()).getBytes(StandardCharsets.UTF_8));
            return socket;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without lingering a close is a reset, whatever is still under way. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
