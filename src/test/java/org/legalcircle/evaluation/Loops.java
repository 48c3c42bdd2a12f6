package org.legalcircle.evaluation;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** Bad ratings and what staff do about them, for tests. */
@Singleton
public class Loops {
    private static final String DESK = "/api/v1/desk/call-backs/";

    private final Casework casework;
    private final Ratings ratings;
    private final People people;

    Loops(Casework casework, Ratings ratings, People people) {
        this.casework = casework;
        this.ratings = ratings;
        this.people = people;
    }

    /** A matter that was rated badly; who worked on it, and who else works at the station. */
    public Loop open(County county) {
        var worker = county.employed(Role.MEDIATOR).id();
        var matter = ratings.concluded(county, worker);
        var rating =
                Ratings.rate(matter.citizen(), "MATTER", matter.id(), "VERY_DISSATISFIED", Map.of("comment", "没有人回电话"));
        rating.then().statusCode(201);
        return new Loop(
                this,
                county,
                matter,
                rating.path("id"),
                worker,
                county.employed(Role.ADVISER).id());
    }

    /** One of them. */
    public record Loop(Loops loops, County county, Submitted matter, String id, UUID workerId, UUID colleagueId) {
        /** Who was rated. */
        public Person worker(Role... more) {
            return loops.at(workerId, county.station(), more.length == 0 ? new Role[] {Role.MEDIATOR} : more);
        }

        /** Who calls back. */
        public Person colleague() {
            return loops.at(colleagueId, county.station(), Role.ADVISER);
        }

        /** An administrator of the county. */
        public Person admin() {
            return county.above(Role.BUREAU_ADMIN);
        }

        /** How somebody sees it. */
        public Response seenBy(Person who) {
            return who.asks().get(DESK + id);
        }

        /** Somebody does something about it, knowing the version. */
        public Response does(Person who, String what, Map<String, ?> body) {
            return does(who, what, body, "\"" + version() + "\"");
        }

        /** The same, naming that version. */
        public Response does(Person who, String what, Map<String, ?> body, String ifMatch) {
            return who.asks()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", ifMatch)
                    .body(body)
                    .post(DESK + id + "/" + what);
        }

        /** The version as it is kept. */
        public int version() {
            return kept("select version from evaluation.call_back where id = $1")
                    .get(0)
                    .getInteger(0);
        }

        /** Assigned to the colleague, who called and put it right. */
        public Loop fixed() {
            does(admin(), "assignment", Map.of("staffId", colleagueId)).then().statusCode(200);
            does(colleague(), "calls", Map.of("outcome", "REACHED", "note", "已致电"))
                    .then()
                    .statusCode(200);
            does(colleague(), "fix", Map.of("note", "已回电话")).then().statusCode(200);
            return this;
        }

        /** The citizen rates again. */
        public Response ratedAgain(UUID key) {
            return matter.citizen()
                    .asks()
                    .header("Idempotency-Key", key)
                    .body(Map.of("level", "SATISFIED"))
                    .post("/api/v1/evaluations/{id}/re-rating", id);
        }

        /** The rating as the citizen sees it. */
        public ValidatableResponse rating() {
            return matter.citizen()
                    .asks()
                    .get("/api/v1/evaluations/{id}", id)
                    .then()
                    .statusCode(200);
        }

        /** What an event of that type tells, one member of each. */
        public List<String> told(String type, String member) {
            return loops
                    .casework
                    .rows(
                            "select payload->>'%s' from platform.event where aggregate_id = $1 and type = $2 order by position"
                                    .formatted(member),
                            UUID.fromString(id),
                            "evaluation." + type)
                    .stream()
                    .map(row -> row.getString(0))
                    .toList();
        }

        private List<io.vertx.mutiny.sqlclient.Row> kept(String sql) {
            return loops.casework.rows(sql, UUID.fromString(id));
        }
    }

    /** What is on somebody's list. */
    public static ValidatableResponse list(Person who, boolean closed) {
        return who.asks()
                .queryParam("closed", closed)
                .get("/api/v1/desk/call-backs")
                .then()
                .statusCode(200);
    }

    /** So many ratings of an organisation, given on that day by citizens unknown. */
    public void rated(OrganisationSummary place, String level, int times, String day) {
        casework.rows("""
                with served as (
                    insert into evaluation.service
                    select gen_random_uuid(), 'QUESTION', gen_random_uuid(), gen_random_uuid(), $1, $2, null, $5, $5
                    from generate_series(1, $3) returning *)
                insert into evaluation.evaluation
                select gen_random_uuid(), 0, id, kind, subject_id, citizen_id, organisation_id, organisation_path,
                       null, $4, '', null, served_at from served""", place.id(), place.path(), times, level, noon(day));
    }

    private static OffsetDateTime noon(String day) {
        return OffsetDateTime.parse(day + "T12:00:00+08:00");
    }

    private Person at(UUID id, OrganisationSummary place, Role... roles) {
        return people.person(new Caller(id, UUID.randomUUID(), Set.of(roles), place.path()));
    }
}
