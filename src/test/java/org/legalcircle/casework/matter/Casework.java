package org.legalcircle.casework.matter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.legalcircle.casework.matter.usecase.WatchingDeadlines;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** A county with two stations, and matters of the thin line, for tests. Each call makes new ones. */
@Singleton
public class Casework {
    private final People people;
    private final Officers officers;
    private final WatchingDeadlines watching;
    private final Pool pool;
    private final ObjectMapper json;

    Casework(People people, Officers officers, WatchingDeadlines watching, Pool pool, ObjectMapper json) {
        this.people = people;
        this.officers = officers;
        this.watching = watching;
        this.pool = pool;
        this.json = json;
    }

    /** A county of its own. */
    public County county() {
        var centre = officers.centre();
        return new County(this, centre, officers.station(centre), officers.station(centre));
    }

    /** A county centre and two stations below it. */
    public record County(
            Casework casework, OrganisationSummary centre, OrganisationSummary station, OrganisationSummary other) {
        /** Somebody who is employed at the station. */
        public Officer employed(Role role) {
            return casework.officers.officer(station, role);
        }

        /** Staff of the station with these roles. */
        public Person staff(Role... roles) {
            return casework.people.staff(station.path(), roles);
        }

        /** Staff of the other station. */
        public Person elsewhere(Role... roles) {
            return casework.people.staff(other.path(), roles);
        }

        /** Staff of the whole county. */
        public Person above(Role... roles) {
            return casework.people.staff(centre.path(), roles);
        }

        /** A matter a new citizen submitted to the station. */
        public Submitted submitted() {
            return submittedBy(casework.people.citizen());
        }

        /** A matter this citizen submitted to the station. */
        public Submitted submittedBy(Person citizen) {
            var answer = casework.submit(citizen, station.id(), UUID.randomUUID());
            answer.then().statusCode(201);
            return new Submitted(casework, citizen.id(), UUID.fromString(answer.path("id")), answer.path("number"));
        }

        /** One that was accepted. */
        public Submitted accepted() {
            var matter = submitted();
            matter.does(staff(Role.LEGALITY_REVIEWER), "acceptance", Map.of())
                    .then()
                    .statusCode(200);
            return matter;
        }

        /** One that somebody works on. */
        public Submitted inProgress() {
            return inProgress(employed(Role.MEDIATOR).id());
        }

        /** One that this person works on. */
        public Submitted inProgress(UUID worker) {
            var matter = accepted();
            matter.does(staff(Role.LEGALITY_REVIEWER), "assignment", Map.of("workerId", worker))
                    .then()
                    .statusCode(200);
            return matter;
        }
    }

    /** A matter of somebody. */
    public record Submitted(Casework casework, UUID citizenId, UUID id, String number) {
        /** The applicant, with a token that counts now. */
        public Person citizen() {
            return casework.people.person(new Caller(citizenId, UUID.randomUUID(), Set.of(Role.CITIZEN), null));
        }

        /** How the applicant sees it. */
        public Response seen() {
            return citizen().asks().get("/api/v1/matters/{id}", id);
        }

        /** How staff see it. */
        public Response seenBy(Person staff) {
            return staff.asks().get("/api/v1/desk/matters/{id}", id);
        }

        /** The stage it is in. */
        public String stage() {
            return seen().then().statusCode(200).extract().path("stage");
        }

        /** The deadline of that kind that began last. */
        public Map<String, Object> deadline(String kind) {
            return seen().then().statusCode(200).extract().path("deadlines.findAll { it.kind == '" + kind + "' }[-1]");
        }

        /** What the applicant reads in the timeline. */
        public List<String> timeline() {
            return citizen()
                    .asks()
                    .get("/api/v1/matters/{id}/timeline?limit=100", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.kind");
        }

        /** What staff read in the timeline. */
        public List<String> timelineOf(Person staff) {
            return staff.asks()
                    .get("/api/v1/desk/matters/{id}/timeline?limit=100", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.kind");
        }

        /** The version as it is kept. */
        public int version() {
            return kept().version();
        }

        /** The stage, the version and the length of the timeline as they are kept. */
        public Kept kept() {
            var row = casework.rows("select stage, version, last_entry from casework.matter where id = $1", id)
                    .get(0);
            return new Kept(MatterStage.valueOf(row.getString(0)), row.getInteger(1), row.getInteger(2));
        }

        /** Staff do something about it, knowing the version. */
        public Response does(Person staff, String what, Map<String, ?> body) {
            return does(staff, what, body, "\"" + version() + "\"");
        }

        /** Staff do something about it, naming that version. */
        public Response does(Person staff, String what, Map<String, ?> body, String ifMatch) {
            var request =
                    staff.asks().header("Idempotency-Key", UUID.randomUUID()).header("If-Match", ifMatch);
            return Set.of("hand-over/acceptance", "archive").contains(what)
                    ? request.noContentType().post("/api/v1/desk/matters/{id}/" + what, id)
                    : request.body(body).post("/api/v1/desk/matters/{id}/" + what, id);
        }

        /** The applicant does something about it. */
        public Response applicantDoes(String what, Map<String, ?> body) {
            return doneBy(citizen(), what, body);
        }

        /** Some citizen does something about it. */
        public Response doneBy(Person who, String what, Map<String, ?> body) {
            return who.asks()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body)
                    .post("/api/v1/matters/{id}/" + what, id);
        }
    }

    /** What the database has of a matter. */
    public record Kept(MatterStage stage, int version, int lastEntry) {}

    /** Submits a matter of the thin line. */
    public Response submit(Person citizen, UUID organisation, UUID key) {
        return citizen.asks()
                .header("Idempotency-Key", key)
                .body(Map.of("organisationId", organisation, "question", "Whose wall is it?"))
                .post("/api/thin");
    }

    /** Lets everything happen that is due. */
    public void watch() {
        People.run(watching::watch);
    }

    /** Rows of the database. */
    public List<Row> rows(String sql, Object... parameters) {
        var tuple = Tuple.tuple();
        for (var parameter : parameters) {
            tuple.addValue(parameter);
        }
        return StreamSupport.stream(
                        People.run(() -> pool.preparedQuery(sql).execute(tuple)).spliterator(), false)
                .toList();
    }

    /** What a statement about one matter comes to. */
    public Uni<String> running(String sql, UUID matter) {
        return pool.preparedQuery(sql).execute(Tuple.of(matter)).map(rows -> "done");
    }

    /** The events of a matter of that type, as JSON, in order. */
    public List<Map<String, Object>> events(UUID matter, String type) {
        return eventsOf(matter, "casework.matter." + type);
    }

    /** The events of an aggregate of that type, as JSON, in order. */
    public List<Map<String, Object>> eventsOf(UUID aggregate, String type) {
        return rows(
                        "select payload::text from platform.event where aggregate_id = $1 and type = $2 order by position",
                        aggregate,
                        type)
                .stream()
                .map(row -> read(row.getString(0)))
                .toList();
    }

    /** An instant as the interface tells it. */
    public static Instant instant(Object told) {
        return OffsetDateTime.parse((String) told).toInstant();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, Map.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
