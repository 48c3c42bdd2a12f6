package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.process.Calls.Answer;
import org.legalcircle.support.ServiceProcess;

/** Citizens hold and confirm as fast as they can while something dies. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashUnderLoadIT {
    private static final int CROWD = 16;
    private static final int ENOUGH = 60;

    /** The longest wait for a connection to the database, and a little for everything else. */
    private static final Duration BUDGET = Duration.ofSeconds(14);

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Keeps the database; frozen, it is of no help to the other one. */
    private static final ServiceProcess HOST = ServiceProcess.onNewFolder();

    private static final Tables TABLES = new Tables(HOST.postgres());
    private static ServiceProcess guest;

    @BeforeAll
    static void begin() {
        HOST.start().awaitReady();
    }

    @AfterEach
    void thaw() {
        HOST.thaw();
    }

    @AfterAll
    static void end() {
        if (guest != null) {
            guest.close();
        }
        HOST.close();
    }

    /** A service whose database is somebody else's. */
    private static ServiceProcess guest() {
        if (guest == null) {
            guest = HOST.anotherOnSameDatabase().start().awaitReady();
        }
        HOST.freeze();
        return guest;
    }

    private static Load load(ServiceProcess service) {
        return new Load(new Calls(service), service, TABLES.slots(80, 60), CROWD).awaitConfirmed(ENOUGH);
    }

    @Test
    void a_killed_service_forgets_nothing_it_answered_and_leaves_nothing_half() {
        var service = guest();
        try (var load = load(service)) {
            service.kill9();
            load.stop();
            service.start().awaitReady();

            assertKeptAndWhole(load);
            assertRepeatedCallsTakeEffectOnce(service, load);
        }
    }

    /** The last one: its database is to be found elsewhere afterwards. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_service_killed_together_with_its_database_forgets_nothing_it_answered() {
        try (var load = load(HOST)) {
            HOST.killBoth9();
            load.stop();
            HOST.start().awaitReady();

            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
                    .allSatisfy(setting -> assertThat(TABLES.text("show " + setting))
                            .as(setting)
                            .isEqualTo("on"));
            assertKeptAndWhole(load);
            assertRepeatedCallsTakeEffectOnce(HOST, load);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "KILL"})
    void a_service_whose_database_goes_and_comes_back_heals_by_itself(String signal) {
        var service = guest();
        try (var load = load(service)) {
            HOST.postgres().end(signal);
            await().atMost(PATIENCE).until(() -> !service.isReady());
            load.awaitTurnedAway(CROWD);

            bringTheDatabaseBack();
            await().atMost(A_FEW_SECONDS).until(service::isReady);
            load.awaitConfirmed(ENOUGH).stop();

            assertThat(load.longest()).isLessThan(BUDGET);
            assertThat(statuses(load.answers())).isSubsetOf(200, 201, 503);
            assertThat(load.answers())
                    .filteredOn(answer -> answer.status() == 503)
                    .allSatisfy(CrashUnderLoadIT::assertTellsToComeBack);
            assertKeptAndWhole(load);
            assertRepeatedCallsTakeEffectOnce(service, load);
        }
    }

    @Test
    void the_first_calls_after_the_database_was_restarted_succeed() {
        var service = guest();
        load(service).stop();
        HOST.postgres().end("INT");
        bringTheDatabaseBack();
        var calls = new Calls(service);

        var held = calls.send(service, calls.hold(TABLES.slots(1, 1).get(0))).join();
        var confirmed = calls.send(service, calls.confirm(held)).join();
        var organisations = service.get(service.baseUri().resolve("/api/v1/organisations"));

        assertThat(held.status()).as(held.body()).isEqualTo(201);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(organisations.statusCode()).as(organisations.body()).isEqualTo(200);
    }

    private static void bringTheDatabaseBack() {
        HOST.thaw();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> TABLES.count("consultation.slot") > 0);
        HOST.freeze();
    }

    private static void assertTellsToComeBack(Answer answer) {
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.retryAfter()).isPositive();
    }

    private static void assertKeptAndWhole(Load load) {
        TABLES.assertNothingIsHalf();
        assertThat(TABLES.lines("select id || ' ' || citizen_id from consultation.booking"))
                .containsAll(acknowledged(load, 201));
        assertThat(TABLES.lines("select id || ' ' || citizen_id from consultation.booking where stage = 'CONFIRMED'"))
                .containsAll(acknowledged(load, 200));
    }

    private static List<String> acknowledged(Load load, int status) {
        return load.answers().stream()
                .filter(answer -> answer.status() == status)
                .map(answer -> answer.id() + " " + answer.call().citizen())
                .toList();
    }

    /** Who got an answer gets it again; who got none asks again with the same key and has one booking. */
    private static void assertRepeatedCallsTakeEffectOnce(ServiceProcess service, Load load) {
        var unanswered = load.answers().stream()
                .filter(answer -> answer.isLost() || answer.status() == 503)
                .toList();
        assertThat(unanswered).isNotEmpty();
        assertThat(statuses(again(service, unanswered))).isSubsetOf(200, 201);

        var answered = load.answers().stream()
                .filter(answer -> answer.status() == 200 || answer.status() == 201)
                .skip(ENOUGH)
                .toList();
        assertThat(again(service, answered).stream().map(Answer::body))
                .containsExactlyElementsOf(answered.stream().map(Answer::body).toList());

        assertThat(TABLES.count("(select from consultation.booking group by citizen_id having count(*) > 1)"))
                .as("citizens with more than the one booking they asked for")
                .isZero();
        TABLES.assertNothingIsHalf();
    }

    private static Set<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).collect(Collectors.toSet());
    }

    private static List<Answer> again(ServiceProcess service, List<Answer> answers) {
        var calls = new Calls(service);
        return answers.stream().map(answer -> calls.send(service, answer.call())).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
