package org.legalcircle.consultation;

import static org.hamcrest.Matchers.is;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.SettableClock;

/** A booking or a slot whose work fails keeps nobody else waiting, and has its turn again later. */
@QuarkusTest
class PassingOverWhatFailsTest {
    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    @Inject
    Scheduler scheduler;

    @Inject
    Pool pool;

    @BeforeEach
    void nothing_happens_by_itself() {
        scheduler.pause();
        sql("create function consultation.fail() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken'; end $$");
    }

    @AfterEach
    void go_on() {
        sql("drop function consultation.fail() cascade");
        scheduler.resume();
    }

    @Test
    void a_hold_that_cannot_be_ended_does_not_stop_the_others_from_ending() {
        var citizen = bureau.citizen();
        var another = bureau.citizen();
        var broken = citizen.held(bureau.slot(1));
        var next = another.held(bureau.slot(1));
        fails("booking", broken);
        clock.advance(Duration.ofMinutes(15));

        bureau.clearAway();

        citizen.looksAt(broken).then().body("stage", is("HELD"));
        another.looksAt(next).then().body("stage", is("EXPIRED"));
        works("booking");
        bureau.clearAway();
        citizen.looksAt(broken).then().body("stage", is("EXPIRED"));
    }

    @Test
    void a_slot_that_cannot_be_offered_does_not_keep_other_slots_from_who_waits() {
        var citizen = bureau.citizen();
        var another = bureau.citizen();
        var adviserOf = new TreeMap<String, UUID>();
        for (var i = 0; i < 2; i++) {
            var adviser = bureau.adviser(Bureau.singleSlot());
            adviserOf.put(taken(adviser).toString(), adviser);
        }
        // Slots have their turn in the order of their ids: the first one fails.
        var broken = UUID.fromString(adviserOf.firstKey());
        var next = UUID.fromString(adviserOf.lastKey());
        var place = citizen.waitsFor(adviserOf.firstEntry().getValue());
        var otherPlace = another.waitsFor(adviserOf.lastEntry().getValue());
        sql("update consultation.slot set capacity = 2 where id in ('%s', '%s')".formatted(broken, next));
        fails("slot", broken);

        bureau.offerSeats();

        citizen.looksAtPlace(place).then().body("stage", is("WAITING"));
        another.looksAtPlace(otherPlace).then().body("stage", is("OFFERED"));
        works("slot");
        bureau.offerSeats();
        citizen.looksAtPlace(place).then().body("stage", is("OFFERED"));
    }

    private UUID taken(UUID adviser) {
        var slot = bureau.freeSlots(adviser).get(0);
        bureau.citizen().booked(slot);
        return slot;
    }

    private void fails(String table, UUID id) {
        sql("create trigger broken before update on consultation.%s for each row when (new.id = '%s')"
                        .formatted(table, id)
                + " execute function consultation.fail()");
    }

    private void works(String table) {
        sql("drop trigger broken on consultation." + table);
    }

    private void sql(String sql) {
        Bureau.await(() -> pool.query(sql).execute());
    }
}
