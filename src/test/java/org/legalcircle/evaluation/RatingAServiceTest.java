package org.legalcircle.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class RatingAServiceTest {
    @Inject
    Casework casework;

    @Inject
    Ratings ratings;

    @Inject
    Bureau bureau;

    @Inject
    People people;

    @Inject
    SettableClock clock;

    @Test
    void a_concluded_matter_is_rated_once_and_what_was_written_is_read_by_whoever_wrote_it() {
        var matter = ratings.concluded(casework.county());
        mine(matter).body("items", hasSize(1)).body("items[0].rateable", is(true));

        var more = Map.of("reasons", List.of("SLOW", "UNCLEAR", "SLOW"), "comment", "  等了很久。 ");
        var rated = Ratings.rate(matter.citizen(), "MATTER", matter.id(), "FAIRLY_SATISFIED", more);

        rated.then().statusCode(201).body("comment", is("等了很久。")).body("reasons", contains("SLOW", "UNCLEAR"));
        matter.citizen()
                .asks()
                .get("/api/v1/evaluations/{id}", rated.<String>path("id"))
                .then()
                .statusCode(200)
                .body("level", is("FAIRLY_SATISFIED"))
                .body("comment", is("等了很久。"));
        mine(matter)
                .body("items[0].rateable", is(false))
                .body("items[0].evaluationId", is(rated.<String>path("id")))
                .body("items[0].level", is("FAIRLY_SATISFIED"));
        problem(Ratings.rated(matter, "VERY_SATISFIED"), 409, "rated-before");
    }

    @Test
    void what_was_written_is_neither_readable_in_the_database_nor_told_in_an_event() {
        var matter = ratings.concluded(casework.county());
        var rated =
                Ratings.rate(matter.citizen(), "MATTER", matter.id(), "SATISFIED", Map.of("comment", "plain words"));
        var id = UUID.fromString(rated.path("id"));

        var row = casework.rows("select encode(comment, 'escape') from evaluation.evaluation where id = $1", id);
        assertThat(row.get(0).getString(0)).doesNotContain("plain words");
        var told = casework.rows("select payload::text from platform.event where aggregate_id = $1", id);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).getString(0))
                .doesNotContain("plain words", "SATISFIED", matter.citizenId().toString());
    }

    @Test
    void a_completed_consultation_is_rated() {
        var county = casework.county();
        var slot = bureau.freeSlots(bureau.adviserOf(county.station())).get(0);
        var citizen = bureau.citizen();
        var booking = citizen.booked(slot);
        clock.set(OffsetDateTime.parse("2026-11-24T09:45:00+08:00").toInstant());
        var path = county.station().path();
        bureau.staff(Role.ADVISER, path)
                .post("/api/v1/desk/bookings/{id}/check-in", booking)
                .then()
                .statusCode(200);
        bureau.staff(Role.ADVISER, path)
                .body(Map.of("outcome", "ANSWERED"))
                .post("/api/v1/desk/bookings/{id}/completion", booking)
                .then()
                .statusCode(200);
        bureau.letEverybodyHear();

        var person = people.person(new Caller(citizen.id(), UUID.randomUUID(), Set.of(Role.CITIZEN), null));
        Ratings.rate(person, "BOOKING", booking, "VERY_SATISFIED", Map.of())
                .then()
                .statusCode(201)
                .body("organisationId", is(county.station().id().toString()))
                .body("comment", nullValue());
    }

    @Test
    void what_is_open_unknown_or_somebody_elses_is_not_found() {
        var county = casework.county();
        var concluded = ratings.concluded(county);
        var open = county.inProgress();
        var stranger = people.citizen();

        problem(Ratings.rated(open, "SATISFIED"), 404, "service-not-found");
        problem(rate(stranger, "MATTER", concluded.id()), 404, "service-not-found");
        problem(rate(concluded.citizen(), "BOOKING", concluded.id()), 404, "service-not-found");
        problem(rate(stranger, "QUESTION", UUID.randomUUID()), 404, "service-not-found");
        var rated = Ratings.rated(concluded, "SATISFIED");
        problem(stranger.asks().get("/api/v1/evaluations/{id}", rated.<String>path("id")), 404, "evaluation-not-found");
        stranger.asks().get("/api/v1/evaluations").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void after_thirty_days_it_is_too_late() {
        var matter = ratings.concluded(casework.county());
        clock.advance(Duration.ofDays(30));

        problem(Ratings.rated(matter, "SATISFIED"), 409, "rating-too-late");
        mine(matter).body("items[0].rateable", is(false));
    }

    @Test
    void of_two_ratings_at_once_one_counts() throws Exception {
        var matter = ratings.concluded(casework.county());
        var citizen = matter.citizen();

        var answers =
                Parallel.times(4, i -> rate(citizen, "MATTER", matter.id()).statusCode());

        assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @Test
    void what_is_heard_of_twice_is_one_service() {
        var matter = ratings.concluded(casework.county());
        casework.rows(
                "insert into platform.event (id, type, aggregate_id, occurred_at, payload)"
                        + " select gen_random_uuid(), type, aggregate_id, occurred_at, payload from platform.event"
                        + " where aggregate_id = $1 and type = 'casework.matter.matter-moved'",
                matter.id());
        bureau.letEverybodyHear();

        mine(matter).body("items", hasSize(1));
    }

    private static Response rate(People.Person who, String kind, UUID subject) {
        return Ratings.rate(who, kind, subject, "SATISFIED", Map.of());
    }

    private static io.restassured.response.ValidatableResponse mine(Casework.Submitted matter) {
        return matter.citizen().asks().get("/api/v1/evaluations").then().statusCode(200);
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", is("/problems/" + type));
    }
}
