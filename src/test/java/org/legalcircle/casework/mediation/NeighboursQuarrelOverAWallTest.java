package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.mediation.usecase.SendingInvitations;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.evaluation.Ratings;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

/** The journey: two neighbours, a wall that fell down, and what becomes of it; each step is a call. */
@QuarkusTest
class NeighboursQuarrelOverAWallTest {
    @Inject
    Casework casework;

    @Inject
    Mediating mediating;

    @Inject
    People people;

    @Inject
    SentMessages phones;

    @Inject
    SendingInvitations post;

    @Inject
    Bureau bureau;

    @Inject
    SettableClock clock;

    private County county;
    private UUID wangId;
    private UUID liId;
    private UUID zhaoId;
    private final Map<String, Object> wangAsParty = Mediating.party("APPLICANT", "王小明");
    private final Map<String, Object> liAsParty = Mediating.party("RESPONDENT", "李大勇");
    private String quarrel;
    private List<String> parties;

    @Test
    void neighbours_quarrel_over_a_wall_and_settle() {
        wang_and_li_live_in_a_county_with_a_mediator();

        wang_asks_for_a_mediation();
        li_is_invited_by_text_message_and_consents();
        the_station_takes_it_up_and_appoints_the_mediator();
        a_session_is_found_in_the_time_all_have_and_both_come();
        the_mediator_draws_up_what_they_agreed_on();
        all_sign_and_the_agreement_takes_effect();
        li_pays_the_first_instalment();
        both_ask_the_court_to_confirm_the_agreement();
        wang_rates_how_it_went();
    }

    private void wang_and_li_live_in_a_county_with_a_mediator() {
        county = casework.county();
        wangId = people.citizen().id();
        liId = people.citizen().id();
        zhaoId = county.employed(Role.MEDIATOR).id();
    }

    private void wang_asks_for_a_mediation() {
        quarrel = mediating
                .request(wang(), county, Map.of("parties", List.of(wangAsParty, liAsParty)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parties = sees(wang()).extract().path("parties.id");
    }

    private void li_is_invited_by_text_message_and_consents() {
        does(wang(), "parties/" + parties.get(1) + "/invitation", null).statusCode(200);
        People.run(post::sendAll);
        var link =
                phones.at((String) liAsParty.get("mobile")).get(0).parameters().get("link");
        var token = link.substring(link.lastIndexOf('/') + 1);

        People.stranger()
                .body(Map.of("consents", true))
                .post("/api/v1/invitations/" + token + "/answer")
                .then()
                .statusCode(200);
        li().asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("token", token))
                .post("/api/v1/invitation-claims")
                .then()
                .statusCode(200);
        sees(li()).body("stage", equalTo("CONSENT_PENDING"));
    }

    private void the_station_takes_it_up_and_appoints_the_mediator() {
        atTheDesk("acceptance", Map.of());
        atTheDesk("assignment", Map.of("workerId", zhaoId));
        sees(wang()).body("stage", equalTo("ASSIGNED")).body("mediatorId", equalTo(zhaoId.toString()));
    }

    private void a_session_is_found_in_the_time_all_have_and_both_come() {
        offersTime(wang(), parties.get(0), "08:00", "12:00");
        offersTime(li(), parties.get(1), "10:00", "17:00");
        offersTime(zhao(), null, "09:00", "18:00");
        Map<String, Object> found = zhao().asks()
                .get("/api/v1/mediations/{id}/session-proposals", quarrel)
                .then()
                .statusCode(200)
                .extract()
                .path("[0]");
        assertThat(found.get("startsAt")).isEqualTo("2026-11-25T10:00:00+08:00");

        String session = does(
                        zhao(),
                        "sessions",
                        Map.of(
                                "startsAt",
                                found.get("startsAt"),
                                "endsAt",
                                found.get("endsAt"),
                                "channel",
                                "ON_SITE",
                                "place",
                                "贺村镇司法所调解室",
                                "agreedOtherwise",
                                false))
                .statusCode(201)
                .extract()
                .path("id");
        sees(li()).body("stage", equalTo("MEDIATING"));
        clock.advance(Duration.ofDays(3));
        var both = parties.stream()
                .map(party -> Map.of("partyId", party, "attendance", "PRESENT"))
                .toList();
        does(zhao(), "sessions/" + session + "/attendance", Map.of("parties", both))
                .statusCode(200);
    }

    private void the_mediator_draws_up_what_they_agreed_on() {
        var payment = owes("PAYMENT", "赔偿修墙费用");
        payment.put("amountFen", 500_000);
        payment.put("manner", "BANK_TRANSFER");
        payment.put(
                "instalments",
                List.of(
                        Map.of("amountFen", 200_000, "dueOn", "2026-12-01"),
                        Map.of("amountFen", 300_000, "dueOn", "2027-01-04")));
        var rebuilding = owes("ACT", "按原样修好围墙");
        rebuilding.put("manner", "WORK");
        rebuilding.put("instalments", List.of());

        does(
                        zhao(),
                        "agreement",
                        Map.of(
                                "form", "WRITTEN",
                                "facts", "李大勇翻建围墙，王小明家一侧的围墙倒塌。",
                                "issues", "围墙由谁修复，费用由谁承担。",
                                "responsibilities", "李大勇承担修复责任。",
                                "obligations", List.of(payment, rebuilding),
                                "subjects", List.of()))
                .statusCode(201);
    }

    private void all_sign_and_the_agreement_takes_effect() {
        signs(wang(), parties.get(0), wangAsParty);
        signs(li(), parties.get(1), liAsParty);
        does(zhao(), "agreement/signatures", Map.of("kind", "MEDIATOR", "textSha256", seenText(zhao())))
                .statusCode(201);
        does(zhao(), "agreement/signatures", Map.of("kind", "COMMITTEE", "textSha256", seenText(zhao())))
                .statusCode(201)
                .body("effectiveOn", equalTo("2026-11-26"))
                .body("signatures", hasSize(4));
        sees(wang()).body("stage", equalTo("PERFORMING")).body("matterStage", equalTo("CONCLUDED"));
    }

    private void li_pays_the_first_instalment() {
        clock.advance(Duration.ofDays(4));
        String first = agreement(wang()).extract().path("instalments[0].id");

        does(wang(), "performance", Map.of("instalmentId", first, "kind", "PERFORMED", "amountFen", 200_000))
                .statusCode(200)
                .body("instalments[0].state", equalTo("PERFORMED"))
                .body("instalments[1].state", equalTo("OPEN"));
    }

    private void both_ask_the_court_to_confirm_the_agreement() {
        agreement(li())
                .body("judicialConfirmation.offered", equalTo(true))
                .body("judicialConfirmation.lastDay", equalTo("2026-12-28"));
        does(wang(), "judicial-confirmation", Map.of("partyIds", List.of(parties.get(0))))
                .statusCode(200)
                .body("judicialConfirmation.stage", equalTo("ASKED"));
        does(li(), "judicial-confirmation", Map.of("partyIds", List.of(parties.get(1))))
                .statusCode(200)
                .body("judicialConfirmation.stage", equalTo("APPLIED"));
    }

    private void wang_rates_how_it_went() {
        bureau.letEverybodyHear();
        Ratings.rate(wang(), "MATTER", UUID.fromString(quarrel), "VERY_SATISFIED", Map.of("comment", "谢谢赵调解员。"))
                .then()
                .statusCode(201)
                .body("organisationId", equalTo(county.station().id().toString()));
        wang().asks()
                .get("/api/v1/evaluations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].level", equalTo("VERY_SATISFIED"))
                .body("items[0].rateable", equalTo(false));
    }

    private void signs(Person who, String party, Map<String, Object> asParty) {
        var hash = seenText(who);
        does(who, "agreement/signature-codes", Map.of("partyId", party, "textSha256", hash))
                .statusCode(202);
        var sent = phones.at((String) asParty.get("mobile"));
        var code = sent.get(sent.size() - 1).parameters().get("code");
        does(who, "agreement/signatures", Map.of("kind", "PARTY", "partyId", party, "textSha256", hash, "code", code))
                .statusCode(201);
    }

    private Map<String, Object> owes(String kind, String content) {
        return new HashMap<>(Map.of(
                "debtorId",
                parties.get(1),
                "payeeId",
                parties.get(0),
                "kind",
                kind,
                "content",
                content,
                "dueOn",
                "2027-01-04"));
    }

    private void offersTime(Person who, String partyOrMediator, String from, String until) {
        var body = new HashMap<String, Object>();
        body.put(
                "times",
                List.of(Map.of(
                        "from", "2026-11-25T" + from + ":00+08:00", "until", "2026-11-25T" + until + ":00+08:00")));
        if (partyOrMediator != null) {
            body.put("partyId", partyOrMediator);
        }
        does(who, "free-times", body).statusCode(204);
    }

    private void atTheDesk(String what, Map<String, ?> body) {
        var staff = county.staff(Role.MEDIATOR);
        var tag = staff.asks().get("/api/v1/desk/matters/{id}", quarrel).getHeader("ETag");
        staff.asks()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", tag)
                .body(body)
                .post("/api/v1/desk/matters/{id}/" + what, quarrel)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse does(Person who, String what, Map<String, ?> bodyOrNull) {
        var request = who.asks().header("Idempotency-Key", UUID.randomUUID());
        return (bodyOrNull == null ? request.noContentType() : request.body(bodyOrNull))
                .post("/api/v1/mediations/" + quarrel + "/" + what)
                .then();
    }

    private ValidatableResponse sees(Person who) {
        return who.asks().get("/api/v1/mediations/{id}", quarrel).then().statusCode(200);
    }

    private ValidatableResponse agreement(Person who) {
        return who.asks()
                .get("/api/v1/mediations/{id}/agreement", quarrel)
                .then()
                .statusCode(200);
    }

    private String seenText(Person who) {
        return agreement(who).extract().path("textSha256");
    }

    /** Tokens last a quarter of an hour, and days pass. */
    private Person wang() {
        return citizen(wangId);
    }

    private Person li() {
        return citizen(liId);
    }

    private Person zhao() {
        return people.person(new Caller(
                zhaoId,
                UUID.randomUUID(),
                Set.of(Role.MEDIATOR),
                county.station().path()));
    }

    private Person citizen(UUID id) {
        return people.person(new Caller(id, UUID.randomUUID(), Set.of(Role.CITIZEN), null));
    }
}
