package org.legalcircle.casework.mediation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.store.Mediations;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** Mediations in each stage, for tests. Each call makes a county, people and a dispute of its own. */
@Singleton
public class Mediating {
    private final Casework casework;
    private final People people;
    private final Officers officers;
    private final Mediations mediations;
    private final InstantSource clock;

    Mediating(Casework casework, People people, Officers officers, Mediations mediations, InstantSource clock) {
        this.casework = casework;
        this.people = people;
        this.officers = officers;
        this.mediations = mediations;
        this.clock = clock;
    }

    /** One a citizen asked for: Wang against Li. */
    public Quarrel registered() {
        return registered(Map.of());
    }

    /** The same with other values in the request. */
    public Quarrel registered(Map<String, ?> other) {
        var county = casework.county();
        var applicant = people.citizen();
        var answer = request(applicant, county, other);
        answer.then().statusCode(201);
        var matter = new Submitted(casework, applicant.id(), UUID.fromString(answer.path("id")), answer.path("number"));
        var mediator = officers.officer(county.station(), Role.MEDIATOR);
        return new Quarrel(this, county, matter, mediator);
    }

    /** One all parties consent to, as staff recorded. */
    public Quarrel consented(Map<String, ?> other) {
        var quarrel = registered(other);
        quarrel.parties().stream()
                .skip(1)
                .forEach(party -> quarrel.staffDo("parties/" + party + "/consent", Map.of("consents", true))
                        .then()
                        .statusCode(200));
        return quarrel;
    }

    /** One that was taken up. */
    public Quarrel accepted(Map<String, ?> other) {
        var quarrel = consented(other);
        quarrel.matter().does(quarrel.staff(), "acceptance", Map.of()).then().statusCode(200);
        return quarrel;
    }

    /** One that has a mediator. */
    public Quarrel assigned() {
        return assigned(Map.of());
    }

    /** The same with other values in the request. */
    public Quarrel assigned(Map<String, ?> other) {
        var quarrel = accepted(other);
        quarrel.matter()
                .does(
                        quarrel.staff(),
                        "assignment",
                        Map.of("workerId", quarrel.mediator().id()))
                .then()
                .statusCode(200);
        return quarrel;
    }

    /** One that is being mediated. */
    public Quarrel mediating() {
        var quarrel = assigned();
        quarrel.acts(mediation -> mediation.begin(clock.instant()));
        return quarrel;
    }

    /** Somebody asks for a mediation at the station. */
    public Response request(Person applicant, County county, Map<String, ?> other) {
        return applicant
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body(county, other))
                .post("/api/v1/mediations");
    }

    /** What is told of a quarrel about a wall, with other values in place of some. */
    public static Map<String, Object> body(County county, Map<String, ?> other) {
        var body = new HashMap<String, Object>(Map.of(
                "organisationId", county.station().id(),
                "standing", "SELF",
                "disputeType", "NEIGHBOURS",
                "facts", "邻居翻建围墙，占用共用通道。",
                "claims", "请求恢复原状。",
                "areaCode", "330881105",
                "peopleInvolved", 2,
                "risk", "LOW",
                "openToPublic", false,
                "parties", List.of(party("APPLICANT", "王小明"), party("RESPONDENT", "李大勇"))));
        body.putAll(other);
        return body;
    }

    /** A natural person with a number of its own. */
    public static Map<String, Object> party(String side, String name) {
        return new HashMap<>(Map.of("side", side, "kind", "NATURAL", "name", name, "mobile", People.mobile()));
    }

    /** A mediation with those who have to do with it. */
    public record Quarrel(Mediating mediating, County county, Submitted matter, Officer mediator) {
        /** Its identifier, which is that of its matter. */
        public UUID id() {
            return matter.id();
        }

        /** The applicant, with a token that counts now. */
        public Person applicant() {
            return matter.citizen();
        }

        /** The mediator, with a token that counts now. */
        public Person mediates() {
            return mediating.officers.at(mediator, Role.MEDIATOR);
        }

        /** Somebody who decides at the station it lies at. */
        public Person staff() {
            return county.staff(Role.MEDIATOR);
        }

        /** How somebody sees it. */
        public Response seenBy(Person who) {
            return who.asks().get("/api/v1/mediations/{id}", id());
        }

        /** The stage it is in. */
        public String stage() {
            return kept().stage().name();
        }

        /** How it is kept. */
        public Mediation kept() {
            return People.run(() -> Panache.withTransaction(() -> mediating.mediations.require(id())));
        }

        /** Its parties in the order they were named; the first is the applicant. */
        public List<UUID> parties() {
            return kept().parties().stream().map(party -> party.id()).toList();
        }

        /** A party or the applicant does something. */
        public Response does(Person who, String what, Map<String, ?> body) {
            return send(who, "/api/v1/mediations/", what, body);
        }

        /** Staff of the station do something at the desk. */
        public Response staffDo(String what, Map<String, ?> body) {
            return atDesk(staff(), what, body);
        }

        /** Somebody does something at the desk. */
        public Response atDesk(Person who, String what, Map<String, ?> body) {
            return send(who, "/api/v1/desk/mediations/", what, body);
        }

        private Response send(Person who, String where, String what, Map<String, ?> body) {
            var request = who.asks().header("Idempotency-Key", UUID.randomUUID());
            return body == null
                    ? request.noContentType().post(where + id() + "/" + what)
                    : request.body(body).post(where + id() + "/" + what);
        }

        /** It does something for which there is no call yet. */
        public void acts(Consumer<Mediation> how) {
            People.run(() -> Panache.withTransaction(
                    () -> mediating.mediations.lock(id()).invoke(how).call(mediating.mediations::keep)));
        }
    }
}
