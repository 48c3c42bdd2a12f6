package org.legalcircle.casework.mediation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import org.legalcircle.casework.mediation.usecase.SendingInvitations;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.identity.usecase.Officers.Officer;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SentMessages;

/** Mediations in each stage, for tests. Each call makes a county, people and a dispute of its own. */
@Singleton
public class Mediating {
    private final Casework casework;
    private final People people;
    private final Officers officers;
    private final Mediations mediations;
    private final SendingInvitations sending;
    private final SentMessages messages;
    private final InstantSource clock;

    Mediating(
            Casework casework,
            People people,
            Officers officers,
            Mediations mediations,
            SendingInvitations sending,
            SentMessages messages,
            InstantSource clock) {
        this.casework = casework;
        this.people = people;
        this.officers = officers;
        this.mediations = mediations;
        this.sending = sending;
        this.messages = messages;
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
        var body = body(county, other);
        var answer = send(applicant, body);
        answer.then().statusCode(201);
        var matter = new Submitted(casework, applicant.id(), UUID.fromString(answer.path("id")), answer.path("number"));
        var mediator = officers.officer(county.station(), Role.MEDIATOR);
        return new Quarrel(this, county, matter, mediator, mobileOfRespondent(body));
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

    /** One in that stage, as far as it can be reached before an agreement. */
    public Quarrel in(MediationStage stage) {
        return switch (stage) {
            case REGISTERED -> registered();
            case CONSENT_PENDING -> after(registered(), Quarrel::invited);
            case ACCEPTED -> accepted(Map.of());
            case ASSIGNED -> assigned();
            case MEDIATING -> mediating();
            case REFUSED_BY_PARTY ->
                after(
                        registered(),
                        quarrel -> quarrel.staffDo(
                                "parties/" + quarrel.parties().get(1) + "/consent", Map.of("consents", false)));
            case NOT_ACCEPTED ->
                after(
                        registered(),
                        quarrel -> quarrel.matter().does(quarrel.staff(), "refusal", Map.of("reason", "No.")));
            case FAILED_TERMINATED ->
                after(mediating(), quarrel -> quarrel.does(quarrel.applicant(), "termination", Map.of()));
            case WITHDRAWN ->
                after(assigned(), quarrel -> quarrel.matter().applicantDoes("withdrawal", Map.of("reason", "No.")));
            default -> throw new IllegalArgumentException("not reached here: " + stage);
        };
    }

    private static Quarrel after(Quarrel quarrel, Consumer<Quarrel> how) {
        how.accept(quarrel);
        return quarrel;
    }

    /** A new mediator in the pool, who suits disputes of the station's neighbours. */
    public UUID mediator(Person administrator, OrganisationSummary place) {
        return mediator(administrator, place, Map.of());
    }

    /** The same with other values in the profile. */
    public UUID mediator(Person administrator, OrganisationSummary place, Map<String, ?> other) {
        var mediator = officers.officer(place, Role.MEDIATOR).id();
        keep(administrator, mediator, other).then().statusCode(200);
        return mediator;
    }

    /** An administrator tells of a mediator, for the first time. */
    public Response keep(Person administrator, UUID mediator, Map<String, ?> other) {
        var body = new HashMap<String, Object>(Map.of(
                "topics",
                List.of("NEIGHBOURS"),
                "areaCodes",
                List.of("330881105"),
                "languages",
                List.of("MANDARIN"),
                "expert",
                false,
                "mostAtOnce",
                10,
                "active",
                true));
        body.putAll(other);
        return administrator.asks().body(body).put("/api/v1/desk/mediators/{id}/profile", mediator);
    }

    /** Somebody asks for a mediation at the station. */
    public Response request(Person applicant, County county, Map<String, ?> other) {
        return send(applicant, body(county, other));
    }

    private static Response send(Person applicant, Map<String, ?> body) {
        return applicant
                .asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/mediations");
    }

    @SuppressWarnings("unchecked")
    private static String mobileOfRespondent(Map<String, ?> body) {
        var parties = (List<Map<String, Object>>) body.get("parties");
        return (String) parties.get(1).get("mobile");
    }

    /** Lets invitations leave that wait to be sent. */
    public void deliver() {
        People.run(sending::sendAll);
    }

    /** Somebody without a token asks. */
    public static RequestSpecification byLink() {
        return People.stranger();
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
    public record Quarrel(Mediating mediating, County county, Submitted matter, Officer mediator, String mobile) {
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

        /** Invites the second party and answers with the token that reached its phone. */
        public String invited() {
            does(applicant(), "parties/" + parties().get(1) + "/invitation", null)
                    .then()
                    .statusCode(200);
            return token(mobile);
        }

        /** The token in the last invitation to a number. */
        public String token(String number) {
            mediating.deliver();
            var messages = mediating.messages.at(number);
            var link = messages.get(messages.size() - 1).parameters().get("link");
            return link.substring(link.lastIndexOf('/') + 1);
        }

        /** The second party, who consented by invitation and acts by an account of its own. */
        public Person respondent() {
            var token = invited();
            byLink().body(Map.of("consents", true))
                    .post("/api/v1/invitations/{token}/answer", token)
                    .then()
                    .statusCode(200);
            var citizen = mediating.people.citizen();
            claims(citizen, token).then().statusCode(200);
            return citizen;
        }

        /** A citizen says to be the invited party. */
        public Response claims(Person citizen, String token) {
            return citizen.asks()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("token", token))
                    .post("/api/v1/invitation-claims");
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
