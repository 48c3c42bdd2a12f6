package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.mediation.Mediating.Quarrel;
import org.legalcircle.casework.mediation.usecase.CarryingLetters;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.LogLines;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.SentMessages;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class AnsweringAnInvitationTest {
    @RegisterExtension
    static final LogLines LOG = LogLines.of(CarryingLetters.class);

    @Inject
    Mediating mediating;

    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    SentMessages messages;

    @Inject
    SettableClock clock;

    @Test
    void the_link_tells_little_until_the_party_consents() {
        var quarrel = mediating.registered();
        var token = quarrel.invited();
        assertThat(quarrel.stage()).isEqualTo("CONSENT_PENDING");

        look(token)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("applicantName", equalTo("王*"))
                .body("facts", nullValue())
                .body("claims", nullValue())
                .body("consent", equalTo("PENDING"))
                .body("routesLeft", empty());
        answer(token, true)
                .then()
                .statusCode(200)
                .body("applicantName", equalTo("王小明"))
                .body("facts", notNullValue())
                .body("consent", equalTo("GIVEN"));
        assertThat(quarrel.matter().timeline()).endsWith("TOLD");
        quarrel.seenBy(quarrel.applicant()).then().body("parties[1].name", equalTo("李大勇"));
        quarrel.matter().does(quarrel.staff(), "acceptance", Map.of()).then().statusCode(200);
        assertThat(quarrel.stage()).isEqualTo("ACCEPTED");
    }

    @Test
    void one_refusal_ends_it_and_the_routes_left_are_told() {
        var quarrel = mediating.registered(Map.of("disputeType", "LABOUR"));
        var token = quarrel.invited();

        answer(token, false)
                .then()
                .statusCode(200)
                .body("stage", equalTo("REFUSED_BY_PARTY"))
                .body("facts", nullValue())
                .body("routesLeft", contains("LABOUR_ARBITRATION", "ADMINISTRATIVE", "COURT"));
        answer(token, false).then().statusCode(200);
        problem(answer(token, true), 409, "mediation-stage-forbids");
        assertThat(quarrel.matter().stage()).isEqualTo("DECLINED");
        assertThat(quarrel.matter().timeline()).containsExactly("SUBMITTED", "DECLINED");
        problem(invite(quarrel), 409, "mediation-stage-forbids");
    }

    @Test
    void a_party_whose_refusal_staff_record_ends_it_too() {
        var quarrel = mediating.registered();

        quarrel.staffDo("parties/" + quarrel.parties().get(1) + "/consent", Map.of("consents", false))
                .then()
                .statusCode(200)
                .body("stage", equalTo("REFUSED_BY_PARTY"))
                .body("routesLeft", contains("ADMINISTRATIVE", "COURT"));
    }

    @Test
    void who_consented_takes_part_by_an_account() {
        var quarrel = mediating.registered();
        var respondent = quarrel.respondent();

        quarrel.seenBy(respondent)
                .then()
                .statusCode(200)
                .body("parties[1].own", equalTo(true))
                .body("parties[0].name", equalTo("王小明"))
                .body("risk", nullValue());
        problem(quarrel.claims(people.citizen(), quarrel.token(quarrel.mobile())), 409, "party-claimed-before");
        respondent
                .asks()
                .get("/api/v1/mediations")
                .then()
                .statusCode(200)
                .body("items.id", contains(quarrel.id().toString()))
                .body("items.side", contains("RESPONDENT"));
        quarrel.applicant().asks().get("/api/v1/mediations").then().body("items.side", contains("APPLICANT"));
        people.citizen().asks().get("/api/v1/mediations").then().body("items", empty());
    }

    @Test
    void a_party_is_claimed_after_it_consented_and_not_by_the_other_side() {
        var quarrel = mediating.registered();
        var token = quarrel.invited();

        problem(quarrel.claims(people.citizen(), token), 409, "consent-first");
        answer(token, true).then().statusCode(200);
        problem(quarrel.claims(quarrel.applicant(), token), 409, "other-side-is-yours");
        problem(quarrel.claims(people.citizen(), "x".repeat(43)), 404, "invitation-not-found");
    }

    @Test
    void an_invitation_is_over_after_a_week_and_one_that_was_used_later() {
        var quarrel = mediating.registered();
        var token = quarrel.invited();
        clock.advance(Duration.ofDays(7));
        problem(look(token), 404, "invitation-not-found");
        problem(answer(token, true), 404, "invitation-not-found");

        var next = quarrel.invited();
        answer(next, true).then().statusCode(200);
        clock.advance(Duration.ofDays(59));
        look(next).then().statusCode(200);
        clock.advance(Duration.ofDays(1));
        problem(look(next), 404, "invitation-not-found");
    }

    @Test
    void the_next_invitation_ends_the_one_before_and_three_a_day_are_enough() {
        var quarrel = mediating.registered();
        var first = quarrel.invited();
        var second = quarrel.invited();

        problem(look(first), 404, "invitation-not-found");
        look(second).then().statusCode(200);
        quarrel.invited();
        problem(invite(quarrel), 429, "invited-too-often");
        assertThat(Integer.parseInt(invite(quarrel).header("Retry-After"))).isPositive();
        clock.advance(Duration.ofDays(1));
        invite(quarrel).then().statusCode(200);
    }

    @Test
    void who_has_answered_is_not_invited_and_who_has_no_number_cannot_be() {
        var silent = Mediating.party("RESPONDENT", "李大勇");
        silent.remove("mobile");
        var quarrel = mediating.registered(Map.of("parties", List.of(Mediating.party("APPLICANT", "王小明"), silent)));

        problem(invite(quarrel), 422, "contact-missing");
        problem(
                quarrel.does(quarrel.applicant(), "parties/" + quarrel.parties().get(0) + "/invitation", null),
                409,
                "consent-told-before");
    }

    @Test
    void a_guardian_is_invited_in_place_of_the_ward() {
        var minor = Mediating.party("RESPONDENT", "李小小");
        var guardian = People.mobile();
        minor.put("birthDate", "2015-01-01");
        minor.put("representative", Map.of("capacity", "GUARDIAN", "name", "李大勇", "proof", "户口簿", "mobile", guardian));
        var quarrel = mediating.registered(Map.of("parties", List.of(Mediating.party("APPLICANT", "王小明"), minor)));
        invite(quarrel).then().statusCode(200);

        look(quarrel.token(guardian)).then().statusCode(200);
        assertThat(messages.at(quarrel.mobile())).isEmpty();
    }

    @Test
    void a_ward_is_not_called_where_the_guardian_has_no_number() {
        var minor = Mediating.party("RESPONDENT", "李小小");
        minor.put("birthDate", "2015-01-01");
        minor.put("representative", Map.of("capacity", "GUARDIAN", "name", "李大勇", "proof", "户口簿"));
        var quarrel = mediating.registered(Map.of("parties", List.of(Mediating.party("APPLICANT", "王小明"), minor)));

        problem(invite(quarrel), 422, "contact-missing");
        assertThat(messages.at(quarrel.mobile())).isEmpty();
    }

    @Test
    void the_token_stands_nowhere_in_clear_and_nowhere_at_all_once_sent() {
        var quarrel = mediating.registered();
        var token = quarrel.invited();
        look(token).then().statusCode(200);

        var kept = casework.rows(
                "select invitation::text, letter from mediation.invitation where mediation_id = $1", quarrel.id());
        assertThat(kept).hasSize(1).allSatisfy(row -> {
            assertThat(row.getString(0)).doesNotContain(token);
            assertThat(row.getValue(1)).isNull();
        });
        assertThat(LOG.about(token)).isEmpty();
    }

    @Test
    void an_invitation_the_gateway_does_not_take_is_sent_later() {
        var quarrel = mediating.registered();
        messages.down(true);
        try {
            invite(quarrel).then().statusCode(200);
            mediating.deliver();
        } finally {
            messages.down(false);
        }
        assertThat(messages.at(quarrel.mobile())).isEmpty();

        clock.advance(Duration.ofMinutes(5));
        look(quarrel.token(quarrel.mobile())).then().statusCode(200);
        assertThat(messages.at(quarrel.mobile())).hasSize(1);
    }

    @Test
    void of_two_who_answer_at_once_with_one_link_the_refusal_counts() throws Exception {
        var quarrel = mediating.registered();
        var token = quarrel.invited();

        var answers = Parallel.times(2, i -> answer(token, i == 0));

        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(quarrel.stage()).isEqualTo("REFUSED_BY_PARTY");
    }

    @Test
    void who_consented_by_the_link_may_think_better_of_it_until_an_agreement_binds() {
        var early = mediating.registered();
        var link = early.invited();
        answer(link, true).then().statusCode(200);
        answer(link, false).then().statusCode(200).body("stage", equalTo("REFUSED_BY_PARTY"));
        assertThat(early.matter().stage()).isEqualTo("DECLINED");

        var quarrel = mediating.registered();
        var token = quarrel.invited();
        answer(token, true).then().statusCode(200);
        quarrel.matter().does(quarrel.staff(), "acceptance", Map.of()).then().statusCode(200);
        answer(token, false)
                .then()
                .statusCode(200)
                .body("stage", equalTo("FAILED_TERMINATED"))
                .body("consent", equalTo("REFUSED"))
                .body("facts", nullValue())
                .body("routesLeft", contains("ADMINISTRATIVE", "COURT"));
        answer(token, false).then().statusCode(200);
        problem(answer(token, true), 409, "mediation-stage-forbids");
        assertThat(quarrel.kept().endGround()).isEqualTo(EndGround.PARTY_ENDED);
        assertThat(quarrel.matter().stage()).isEqualTo("CONCLUDED");
    }

    @Test
    void what_a_party_tells_staff_on_second_thoughts_ends_it_too() {
        var quarrel = mediating.accepted(Map.of());

        quarrel.staffDo("parties/" + quarrel.parties().get(1) + "/consent", Map.of("consents", false))
                .then()
                .statusCode(200)
                .body("stage", equalTo("FAILED_TERMINATED"));
    }

    @Test
    void one_number_is_not_flooded_by_many_quarrels() throws Exception {
        var number = People.mobile();
        var quarrels = Stream.generate(() -> against(number)).limit(7).toList();

        var answers = Parallel.times(7, i -> invite(quarrels.get(i)));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(5);
        var refused =
                answers.stream().filter(answer -> answer.statusCode() != 200).toList();
        for (var answer : refused) {
            problem(answer, 429, "invited-too-often");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isEqualTo(15 * 3600);
        }
        invite(against(People.mobile())).then().statusCode(200);
        assertThat(casework.rows("select number_index from mediation.invited_number"))
                .noneMatch(row -> row.getString(0).contains(number));

        clock.advance(Duration.ofHours(15));
        invite(quarrels.get(answers.indexOf(refused.get(0)))).then().statusCode(200);
    }

    private Quarrel against(String number) {
        var respondent = Mediating.party("RESPONDENT", "李大勇");
        respondent.put("mobile", number);
        return mediating.registered(Map.of("parties", List.of(Mediating.party("APPLICANT", "王小明"), respondent)));
    }

    @Test
    void who_has_nothing_to_do_with_it_invites_nobody() {
        var quarrel = mediating.registered();
        var path = "parties/" + quarrel.parties().get(1) + "/invitation";

        quarrel.does(people.citizen(), path, null).then().statusCode(404);
        quarrel.does(quarrel.county().elsewhere(Role.MEDIATOR), path, null)
                .then()
                .statusCode(404);
        quarrel.does(quarrel.county().staff(Role.ADVISER), path, null).then().statusCode(403);
        quarrel.does(quarrel.staff(), path, null).then().statusCode(200);
        quarrel.does(quarrel.applicant(), "parties/" + quarrel.id() + "/invitation", null)
                .then()
                .statusCode(404);
    }

    private static Response invite(Quarrel quarrel) {
        return quarrel.does(quarrel.applicant(), "parties/" + quarrel.parties().get(1) + "/invitation", null);
    }

    private static Response look(String token) {
        return Mediating.byLink().get("/api/v1/invitations/{token}", token);
    }

    private static Response answer(String token, boolean consents) {
        return Mediating.byLink().body(Map.of("consents", consents)).post("/api/v1/invitations/{token}/answer", token);
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }
}
