package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.casework.matter.store.SyncHorizon;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class SyncingMattersTest {
    private static final Role DECIDER = Role.LEGALITY_REVIEWER;
    private static final String CHANGE = "update casework.matter set last_entry = last_entry where id = $1";

    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SyncHorizon horizon;

    @Inject
    Pool pool;

    @Inject
    SettableClock clock;

    @Test
    void what_is_taken_in_piece_by_piece_is_what_the_lists_have_in_the_end() {
        var random = new Random(20261123);
        var county = casework.county();
        var citizens = List.of(people.citizen(), people.citizen());
        var copies = List.of(
                CopyOfMatters.ofCitizen(citizens.get(0)),
                CopyOfMatters.ofCitizen(citizens.get(1)),
                CopyOfMatters.ofStaff(county.staff(DECIDER)),
                CopyOfMatters.ofStaff(county.elsewhere(DECIDER)),
                CopyOfMatters.ofStaff(county.above(DECIDER)),
                CopyOfMatters.ofStaff(county.staff(Role.LEGAL_AID_OFFICER)));
        var matters = new ArrayList<Submitted>();
        for (var step = 0; step < 60; step++) {
            if (matters.size() < 4 || random.nextInt(4) == 0) {
                matters.add(county.submittedBy(citizens.get(random.nextInt(2))));
            } else {
                somethingHappens(county, matters.get(random.nextInt(matters.size())), random.nextInt(6));
            }
            copies.get(random.nextInt(copies.size())).takePart(1 + random.nextInt(4));
        }

        for (var copy : copies) {
            await().untilAsserted(() ->
                    assertThat(copy.takeAll(1 + random.nextInt(5)).kept()).isEqualTo(copy.listed()));
        }
        assertThat(copies.get(4).ids()).isNotEmpty();
        assertThat(copies.get(5).ids()).isEmpty();
    }

    /** Where the stage or the place forbids it, nothing does. */
    private static void somethingHappens(County county, Submitted matter, int what) {
        var here = county.staff(DECIDER);
        var there = county.elsewhere(DECIDER);
        switch (what) {
            case 0 -> matter.does(here, "acceptance", Map.of());
            case 1 -> matter.applicantDoes("withdrawal", Map.of("reason", "We agreed."));
            case 2 -> matter.does(county.above(DECIDER), "supplement-request", Map.of("missing", "The plan."));
            case 3 -> moves(matter, here, there, county.other().id());
            case 4 -> moves(matter, there, here, county.station().id());
            default -> matter.does(county.above(DECIDER), "refusal", Map.of("reason", "Not ours."));
        }
    }

    private static void moves(Submitted matter, Person from, Person to, UUID organisation) {
        matter.does(from, "hand-over", Map.of("organisationId", organisation, "reason", "They live there."));
        matter.does(to, "hand-over/acceptance", Map.of());
    }

    @Test
    void what_is_handed_over_stays_with_the_sender_and_is_new_elsewhere_and_may_come_back() {
        var county = casework.county();
        var matter = county.submitted();
        var from = CopyOfMatters.ofStaff(county.staff(DECIDER));
        var to = CopyOfMatters.ofStaff(county.elsewhere(DECIDER));
        var above = CopyOfMatters.ofStaff(county.above(DECIDER));
        var id = matter.id().toString();
        for (var copy : List.of(from, above)) {
            await().untilAsserted(() -> assertThat(copy.takeAll(10).ids()).containsExactly(id));
        }
        assertThat(to.takeAll(10).ids()).isEmpty();

        moves(
                matter,
                county.staff(DECIDER),
                county.elsewhere(DECIDER),
                county.other().id());
        await().untilAsserted(() -> assertThat(to.takeAll(10).ids()).containsExactly(id));
        assertThat(above.takeAll(10).ids()).containsExactly(id);
        assertThat(from.takeAll(10).kept().get(id))
                .containsEntry("organisationId", county.other().id().toString());
        assertThat(CopyOfMatters.ofStaff(county.staff(DECIDER)).takeAll(10).ids())
                .containsExactly(id);

        moves(
                matter,
                county.elsewhere(DECIDER),
                county.staff(DECIDER),
                county.station().id());
        await().untilAsserted(() -> assertThat(from.takeAll(10).ids()).containsExactly(id));
        await().untilAsserted(() -> assertThat(to.takeAll(10).kept().get(id))
                .containsEntry("organisationId", county.station().id().toString()));

        matter.does(county.staff(DECIDER), "refusal", Map.of("reason", "Not ours."))
                .then()
                .statusCode(200);
        for (var copy : List.of(from, to, above)) {
            await().untilAsserted(() -> assertThat(copy.takeAll(10).ids()).isEmpty());
        }
    }

    @Test
    void a_change_that_is_committed_after_a_later_one_is_not_lost() {
        var county = casework.county();
        var citizen = people.citizen();
        var slow = county.submittedBy(citizen);
        var quick = county.submittedBy(citizen);
        var copy = CopyOfMatters.ofCitizen(citizen);
        await().untilAsserted(() -> assertThat(copy.takeAll(10).ids()).hasSize(2));
        var seen = new ArrayList<String>();

        var connection = People.run(pool::getConnection);
        try {
            var transaction = People.run(connection::begin);
            People.run(() -> change(connection, slow.id()));
            quick.applicantDoes("withdrawal", Map.of("reason", "No.")).then().statusCode(200);
            var meanwhile = copy.asks(copy.since(), 10);
            seen.addAll(meanwhile.path("items.id"));
            copy.takeAll(10);
            assertThat(seen).isEmpty();
            People.run(transaction::commit);
        } finally {
            People.run(connection::close);
        }

        await().untilAsserted(() -> {
            seen.addAll(copy.asks(copy.since(), 10).<List<String>>path("items.id"));
            copy.takeAll(10);
            assertThat(seen).contains(slow.id().toString(), quick.id().toString());
        });
    }

    private static Uni<RowSet<Row>> change(SqlConnection connection, UUID matter) {
        return connection.preparedQuery(CHANGE).execute(Tuple.of(matter));
    }

    @Test
    void a_mark_that_is_too_old_asks_to_begin_anew() {
        var county = casework.county();
        var citizen = county.submitted();
        var copy = CopyOfMatters.ofCitizen(citizen.citizen()).takeAll(10);
        clock.advance(Duration.ofDays(30));
        copy.with(citizen.citizen()).takeAll(10);
        clock.advance(Duration.ofSeconds(1));
        var again = copy.with(citizen.citizen());

        problem(again.asks(copy.since(), 10), 410, "sync-mark-outdated");
        await().untilAsserted(() ->
                assertThat(again.asks(null, 10).<List<String>>path("items.id")).hasSize(1));
    }

    @Test
    void each_part_of_a_long_list_does_not_make_a_mark_young_again() {
        var county = casework.county();
        var citizen = people.citizen();
        county.submittedBy(citizen);
        var last = county.submittedBy(citizen);
        var copy = CopyOfMatters.ofCitizen(citizen);
        await().untilAsserted(() ->
                assertThat(copy.asks(null, 10).<List<String>>path("items.id")).hasSize(2));
        assertThat(copy.takePart(1)).isTrue();
        clock.advance(Duration.ofDays(31));

        problem(copy.with(last.citizen()).asks(copy.since(), 1), 410, "sync-mark-outdated");
    }

    @Test
    void a_mark_counts_for_who_got_it_as_long_as_one_sees_the_same_and_in_the_same_database() {
        var county = casework.county();
        var id = UUID.randomUUID();
        var station = county.station().path();
        var mine = CopyOfMatters.ofStaff(staff(id, station, DECIDER)).takeAll(10);
        mine.with(staff(id, station, DECIDER)).takeAll(10);

        for (var other : List.of(
                staff(UUID.randomUUID(), station, DECIDER),
                staff(id, county.other().path(), DECIDER),
                staff(id, station, Role.LEGAL_AID_OFFICER))) {
            problem(mine.with(other).asks(mine.since(), 10), 410, "sync-mark-outdated");
        }
        problem(mine.asks(changed(mine.since(), 0, "1234567890abcdef"), 10), 410, "sync-mark-outdated");
        problem(mine.asks(changed(mine.since(), 2, "9000000000000000000"), 10), 410, "sync-mark-outdated");
    }

    @Test
    void what_is_no_mark_is_refused() {
        var copy = CopyOfMatters.ofCitizen(people.citizen()).takeAll(10);
        for (var mark : List.of(
                "x",
                "AAAA",
                "-".repeat(400),
                changed(copy.since(), 2, "-1"),
                changed(copy.since(), 2, "99999999999999999999"),
                changed(copy.since(), 3, "no-id"),
                changed(copy.since(), 4, "99999999999999"))) {
            problem(copy.asks(mark, 10), 400, "sync-mark-invalid");
        }
    }

    @Test
    void departures_are_forgotten_when_no_mark_asks_for_them_any_more() {
        var county = casework.county();
        var matter = county.submitted();
        moves(
                matter,
                county.staff(DECIDER),
                county.elsewhere(DECIDER),
                county.other().id());
        clock.advance(Duration.ofDays(30));
        People.run(horizon::tend);
        assertThat(departures(matter)).isEqualTo(1);

        clock.advance(Duration.ofDays(2));
        People.run(horizon::tend);
        assertThat(departures(matter)).isZero();
    }

    @Test
    void what_was_restored_from_another_cluster_is_marked_anew_before_anything_is_told() {
        var county = casework.county();
        var matter = county.submitted();
        var copy = CopyOfMatters.ofCitizen(matter.citizen()).takeAll(10);
        casework.rows("update casework.sync_origin set cluster = cluster + 1");
        var before = casework.rows("select changed_in::text from casework.matter where id = $1", matter.id());
        copy.asks(null, 10).then().statusCode(503);

        People.run(horizon::tend);

        assertThat(casework.rows("select changed_in::text from casework.matter where id = $1", matter.id())
                        .get(0)
                        .getString(0))
                .isNotEqualTo(before.get(0).getString(0));
        problem(copy.asks(copy.since(), 10), 410, "sync-mark-outdated");
        var anew = CopyOfMatters.ofCitizen(matter.citizen());
        await().untilAsserted(() -> assertThat(anew.takeAll(10).ids()).hasSize(1));
    }

    private long departures(Submitted matter) {
        return casework.rows("select count(*) from casework.matter_departure where matter_id = $1", matter.id())
                .get(0)
                .getLong(0);
    }

    private Person staff(UUID id, String branch, Role role) {
        return people.person(new Caller(id, UUID.randomUUID(), Set.of(role), branch));
    }

    private static String changed(String mark, int part, String to) {
        var parts = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.US_ASCII).split("/");
        parts[part] = to;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("/", parts).getBytes(StandardCharsets.US_ASCII));
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
