package org.legalcircle.consultation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists are read to the end, page by page, while they change; and the last seat is fought for by who moves. */
@QuarkusTest
class PagingWhileOthersBookTest {
    @Inject
    Bureau bureau;

    @Test
    void free_slots_that_nobody_takes_are_each_seen_once() {
        var adviser = bureau.adviser(1);
        var all = bureau.freeSlots(adviser);
        var taken = new HashSet<UUID>();

        var seen = pages(cursor -> {
            var ahead = all.get(Math.min(all.size() - 1, 3 * taken.size() + 40));
            taken.add(ahead);
            bureau.citizen().held(ahead);
            var request = given().queryParam("adviser", adviser).queryParam("limit", 7);
            return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/slots");
        });

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(taken).hasSizeGreaterThan(10);
        assertThat(seen)
                .containsAll(all.stream().filter(slot -> !taken.contains(slot)).toList());
    }

    @Test
    void own_bookings_are_each_seen_once_while_others_are_added_and_cancelled() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizen = bureau.citizen();
        var mine = new ArrayList<UUID>();
        IntStream.range(0, 12).forEach(i -> {
            var booking = citizen.booked(slots.get(20 + i));
            citizen.cancels(booking).then().statusCode(200);
            mine.add(booking);
        });

        var seen = pages(cursor -> {
            citizen.cancels(citizen.booked(slots.get(60))).then().statusCode(200);
            var request = Bureau.json(citizen.token()).queryParam("limit", 2);
            return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/bookings");
        });

        assertThat(seen).doesNotHaveDuplicates().containsAll(mine);
    }

    @Test
    void of_many_who_move_to_the_last_seat_one_gets_it_and_the_others_keep_theirs() {
        var slots = bureau.freeSlots(bureau.adviser(1));
        var citizens = IntStream.range(0, 8).mapToObj(i -> bureau.citizen()).toList();
        var bookings = IntStream.range(0, 8)
                .mapToObj(i -> citizens.get(i).booked(slots.get(20 + i)))
                .toList();

        var answers = AtOnce.all(IntStream.range(0, 8)
                .<java.util.concurrent.Callable<Response>>mapToObj(
                        i -> () -> citizens.get(i).moves(bookings.get(i), slots.get(40)))
                .toList());

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(bureau.seatsKept(slots.get(40))).isEqualTo(1);
        assertThat(IntStream.range(0, 8)
                        .mapToLong(i -> bureau.seatsKept(slots.get(20 + i)))
                        .sum())
                .isEqualTo(7);
    }

    private static List<UUID> pages(Function<String, Response> read) {
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = read.apply(cursor);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.id", UUID.class));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return seen;
    }
}
