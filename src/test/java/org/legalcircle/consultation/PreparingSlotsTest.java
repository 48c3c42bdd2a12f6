package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

/** The first ones to look for slots on a new day. */
@QuarkusTest
class PreparingSlotsTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    Pool pool;

    @BeforeEach
    void writings_are_counted() {
        sql("create table consultation.writing (what text not null, id uuid not null)");
        sql("""
                create function consultation.count_writing() returns trigger language plpgsql as $$
                begin insert into consultation.writing values (tg_table_name, new.id); return null; end $$""");
        sql("create trigger counted after update on consultation.adviser"
                + " for each row execute function consultation.count_writing()");
        sql("create trigger counted after update on consultation.slot"
                + " for each row execute function consultation.count_writing()");
    }

    @AfterEach
    void nothing_is_left() {
        sql("drop trigger counted on consultation.adviser");
        sql("drop trigger counted on consultation.slot");
        sql("drop function consultation.count_writing()");
        sql("drop table consultation.writing");
        sql("drop function if exists consultation.at_fill() cascade");
        sql("drop sequence if exists consultation.fill");
    }

    @Test
    void two_hundred_who_look_first_wait_for_one_and_the_same_work() throws Exception {
        var adviser = bureau.adviser(1);
        var before = bureau.freeSlots(adviser).size();
        onTheNextDay();

        var answers = Parallel.times(200, i -> look(adviser));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.jsonPath().getList("items")).hasSize(20));
        assertThat(written("adviser", adviser))
                .as("times the adviser was brought up to date")
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from consultation.writing where what = 'slot' and id in"
                                + " (select id from consultation.slot where adviser_id = $1)",
                        adviser))
                .as("slots written though they were right")
                .isZero();
        assertThat(bureau.freeSlots(adviser)).hasSize(Math.min(100, before));
    }

    @Test
    void an_adviser_whose_rules_cannot_be_read_keeps_nobody_from_the_slots_of_others() {
        var adviser = bureau.adviser(1);
        var broken = bureau.adviser(1);
        change(broken, "update consultation.adviser set opening_rules = 'broken' where id = $1");
        onTheNextDay();

        look(adviser).then().statusCode(200);

        assertThat(written("adviser", adviser)).isEqualTo(1);
        change(broken, "delete from consultation.slot where adviser_id = $1");
        change(broken, "delete from consultation.adviser where id = $1");
    }

    @Test
    void a_lost_connection_leaves_no_adviser_without_slots() {
        var adviser = bureau.adviser(1);
        onFirstFill(adviser, "perform pg_terminate_backend(pg_backend_pid())");
        onTheNextDay();

        look(adviser).then().statusCode(200);

        assertThat(written("adviser", adviser)).isEqualTo(1);
    }

    @Test
    void what_failed_once_is_tried_again_within_half_a_minute() {
        var adviser = bureau.adviser(1);
        onFirstFill(adviser, "raise exception 'broken'");
        onTheNextDay();

        look(adviser).then().statusCode(200);
        clock.advance(Duration.ofSeconds(30));
        look(adviser).then().statusCode(200);

        assertThat(written("adviser", adviser)).isEqualTo(1);
    }

    /** Somebody has looked today, and nobody yet tomorrow. */
    private void onTheNextDay() {
        look(UUID.randomUUID());
        clock.advance(Duration.ofDays(1));
        sql("delete from consultation.writing");
    }

    private void onFirstFill(UUID adviser, String what) {
        sql("create sequence consultation.fill");
        sql("""
                create function consultation.at_fill() returns trigger language plpgsql as $$
                begin if nextval('consultation.fill') = 1 then %s; end if; return new; end $$""".formatted(what));
        sql("create trigger at_fill before update on consultation.adviser for each row when (new.id = '%s')"
                        .formatted(adviser)
                + " execute function consultation.at_fill()");
    }

    private static Response look(UUID adviser) {
        return given().queryParam("adviser", adviser).get("/api/v1/slots");
    }

    private long written(String what, UUID id) {
        return Bureau.await(() -> pool.preparedQuery(
                                "select count(*) from consultation.writing where what = $1 and id = $2")
                        .execute(Tuple.of(what, id)))
                .iterator()
                .next()
                .getLong(0);
    }

    private long count(String sql, UUID id) {
        return Bureau.await(() -> pool.preparedQuery(sql).execute(Tuple.of(id)))
                .iterator()
                .next()
                .getLong(0);
    }

    private void change(UUID id, String sql) {
        Bureau.await(() -> pool.preparedQuery(sql).execute(Tuple.of(id)));
    }

    private void sql(String sql) {
        Bureau.await(() -> pool.query(sql).execute());
    }
}
