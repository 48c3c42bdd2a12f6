package org.legalcircle.casework.mediation;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.mediation.Mediating.Quarrel;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

/** Quarrels about a wall on their way to an agreement, for tests. */
@Singleton
public class Settling {
    /** The last day of the first instalment; the clock of tests stands at 2026-11-23. */
    public static final LocalDate FIRST_DUE = LocalDate.parse("2026-12-01");

    private static final LocalDate LAST_DUE = LocalDate.parse("2027-01-04");

    private final Mediating mediating;
    private final SentMessages messages;
    private final SettableClock clock;

    Settling(Mediating mediating, SentMessages messages, SettableClock clock) {
        this.mediating = mediating;
        this.messages = messages;
        this.clock = clock;
    }

    /** One that has a mediator. */
    public Wall assigned() {
        return assigned(Map.of());
    }

    /** The same with other values in the request. */
    public Wall assigned(Map<String, ?> other) {
        var wang = Mediating.party("APPLICANT", "王小明");
        var li = Mediating.party("RESPONDENT", "李大勇");
        var told = new HashMap<String, Object>(other);
        told.put("parties", List.of(wang, li));
        var quarrel = mediating.assigned(told);
        var parties = quarrel.parties();
        return new Wall(this, quarrel, parties.get(0), parties.get(1), phoneOf(wang), phoneOf(li));
    }

    /** One that is being mediated. */
    public Wall mediated() {
        var wall = assigned();
        wall.quarrel().acts(mediation -> mediation.begin(clock.instant()));
        return wall;
    }

    /** One with an agreement nobody has signed. */
    public Wall drawnUp(Map<String, ?> other) {
        var wall = mediated();
        wall.drawsUp(other).then().statusCode(201);
        return wall;
    }

    /** One with an agreement all have signed. */
    public Wall agreed() {
        return agreed(Map.of());
    }

    /** The same with other contents. */
    public Wall agreed(Map<String, ?> other) {
        var wall = drawnUp(other);
        wall.signsByCode(wall.wang()).then().statusCode(201);
        wall.signsByCode(wall.li()).then().statusCode(201);
        wall.attests("MEDIATOR").then().statusCode(201);
        wall.attests("COMMITTEE").then().statusCode(201);
        return wall;
    }

    private static String phoneOf(Map<String, Object> party) {
        return (String) party.get("mobile");
    }

    /** Two neighbours, their wall, and their mediator. */
    public record Wall(Settling settling, Quarrel quarrel, UUID wang, UUID li, String wangsPhone, String lisPhone) {
        /** The mediator, with a token that counts now. */
        public Person mediator() {
            return quarrel.mediates();
        }

        /** The mediator does something. */
        public Response does(String what, Map<String, ?> body) {
            return quarrel.does(mediator(), what, body);
        }

        /** The mediator draws up that Li pays in two instalments and rebuilds, with other values in place of some. */
        public Response drawsUp(Map<String, ?> other) {
            return does("agreement", draft(other));
        }

        /** What the mediator draws up. */
        public Map<String, Object> draft(Map<String, ?> other) {
            var body = new HashMap<String, Object>(Map.of(
                    "form", "WRITTEN",
                    "facts", "两家因翻建围墙发生争执。",
                    "issues", "围墙由谁修复。",
                    "responsibilities", "李家承担修复责任。",
                    "obligations", List.of(payment(), rebuilding()),
                    "subjects", List.of()));
            body.putAll(other);
            return body;
        }

        /** Li pays Wang 5,000 yuan in two instalments. */
        public Map<String, Object> payment() {
            return obligation(
                    "PAYMENT",
                    "赔偿修墙费用",
                    Map.of(
                            "amountFen",
                            500_000,
                            "manner",
                            "BANK_TRANSFER",
                            "instalments",
                            List.of(
                                    Map.of("amountFen", 200_000, "dueOn", FIRST_DUE.toString()),
                                    Map.of("amountFen", 300_000, "dueOn", LAST_DUE.toString()))));
        }

        /** Li rebuilds the wall. */
        public Map<String, Object> rebuilding() {
            return obligation("ACT", "按原样修好围墙", Map.of("manner", "WORK", "instalments", List.of()));
        }

        private Map<String, Object> obligation(String kind, String content, Map<String, ?> more) {
            var obligation = new HashMap<String, Object>(Map.of(
                    "debtorId", li, "payeeId", wang, "kind", kind, "content", content, "dueOn", LAST_DUE.toString()));
            obligation.putAll(more);
            return obligation;
        }

        /** The agreement as the mediator sees it. */
        public Response agreement() {
            return mediator().asks().get("/api/v1/mediations/{id}/agreement", quarrel.id());
        }

        /** The hash of the text as it is now. */
        public String hash() {
            return agreement().then().statusCode(200).extract().path("textSha256");
        }

        /** A code is sent to the phone of a party; answers with it. */
        public String codeFor(UUID party) {
            does("agreement/signature-codes", Map.of("partyId", party, "textSha256", hash()))
                    .then()
                    .statusCode(202);
            var arrived = settling.messages.at(phoneOf(party)).stream()
                    .filter(message -> message.template().equals("mediation-signing-code"))
                    .toList();
            return arrived.get(arrived.size() - 1).parameters().get("code");
        }

        /** A party reads the code out, and the mediator enters it. */
        public Response signsByCode(UUID party) {
            return signs(party, codeFor(party), hash());
        }

        /** A party signs with a code. */
        public Response signs(UUID party, String code, String hash) {
            return does("agreement/signatures", signature(party, code, hash));
        }

        /** What is told of a signature by code. */
        public Map<String, Object> signature(UUID party, String code, String hash) {
            return Map.of("kind", "PARTY", "partyId", party, "textSha256", hash, "code", code);
        }

        /** The mediator records a signature on paper, with that day unless it is null. */
        public Response signsOnPaper(String kind, UUID partyOrNobody, String day) {
            var body = new HashMap<String, Object>(Map.of("kind", kind, "textSha256", hash(), "scan", "SM-1"));
            if (partyOrNobody != null) {
                body.put("partyId", partyOrNobody);
            }
            if (day != null) {
                body.put("signedOn", day);
            }
            return does("agreement/signatures", body);
        }

        /** The mediator signs, or puts the committee's seal. */
        public Response attests(String kind) {
            return does("agreement/signatures", Map.of("kind", kind, "textSha256", hash()));
        }

        /** The first part of the agreement that is left open, the second and so on. */
        public UUID part(int index) {
            return UUID.fromString(agreement().then().statusCode(200).extract().path("instalments[" + index + "].id"));
        }

        /** Lets days pass. */
        public void daysPass(int days) {
            settling.clock.advance(Duration.ofDays(days));
        }

        /** The day it is. */
        public LocalDate today() {
            return Zone.dateOf(settling.clock.instant());
        }

        private String phoneOf(UUID party) {
            return party.equals(wang) ? wangsPhone : lisPhone;
        }
    }
}
