package org.legalcircle.consultation;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A citizen of a test, who calls with a token that is valid by the clock of the test. */
public record Citizen(UUID id, Function<UUID, String> tokens) {
    /** A fresh token. */
    public String token() {
        return tokens.apply(id);
    }

    /** Holds a seat for a talk about labour at the service point. */
    public Response holds(UUID slot) {
        return holds(slot, UUID.randomUUID().toString());
    }

    /** The same, with a key to repeat it. */
    public Response holds(UUID slot, String key) {
        return Bureau.json(token(), key)
                .body(Map.of("slotId", slot, "channel", "ON_SITE", "topic", "LABOUR", "question", "老板拖欠工资"))
                .post("/api/v1/bookings");
    }

    /** Holds a seat and tells the booking. */
    public UUID held(UUID slot) {
        return UUID.fromString(holds(slot).then().statusCode(201).extract().path("id"));
    }

    /** Holds and confirms, and tells the booking. */
    public UUID booked(UUID slot) {
        var booking = held(slot);
        confirms(booking).then().statusCode(200);
        return booking;
    }

    public Response confirms(UUID booking) {
        return Bureau.json(token()).post("/api/v1/bookings/{id}/confirmation", booking);
    }

    public Response moves(UUID booking, UUID slot) {
        return Bureau.json(token())
                .body(Map.of("slotId", slot, "channel", "ON_SITE"))
                .post("/api/v1/bookings/{id}/move", booking);
    }

    public Response cancels(UUID booking) {
        return Bureau.json(token()).body(Map.of("reason", "临时有事")).post("/api/v1/bookings/{id}/cancellation", booking);
    }

    public Response looksAt(UUID booking) {
        return Bureau.json(token()).get("/api/v1/bookings/{id}", booking);
    }

    /** Begins to wait for any seat of an adviser within the next weeks, and tells the place. */
    public UUID waitsFor(UUID adviser) {
        return UUID.fromString(joins(adviser).then().statusCode(201).extract().path("id"));
    }

    public Response joins(UUID adviser) {
        var wish = Map.of(
                "topic", "LABOUR",
                "channel", "ON_SITE",
                "adviserId", adviser,
                "from", "2026-11-23T09:00:00+08:00",
                "to", "2026-12-30T09:00:00+08:00");
        return Bureau.json(token()).body(wish).post("/api/v1/waitlist");
    }

    public Response looksAtPlace(UUID place) {
        return Bureau.json(token()).get("/api/v1/waitlist/{id}", place);
    }

    public Response accepts(UUID place) {
        return Bureau.json(token()).post("/api/v1/waitlist/{id}/acceptance", place);
    }

    public Response leaves(UUID place) {
        return Bureau.json(token()).delete("/api/v1/waitlist/{id}", place);
    }
}
