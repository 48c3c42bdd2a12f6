package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.mediation.Mediating.Quarrel;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

@QuarkusTest
class ChoosingAMediatorTest {
    @Inject
    Mediating mediating;

    @Inject
    Casework casework;

    @Inject
    Officers officers;

    @Inject
    People people;

    @Test
    void the_best_are_proposed_first_with_the_reasons() {
        var quarrel = mediating.accepted(Map.of());
        var near = inPool(quarrel, Map.of());
        var far = inPool(quarrel, Map.of("areaCodes", List.of("330881119"), "topics", List.of("LABOUR")));
        inPool(quarrel, Map.of("active", false));

        quarrel.applicant()
                .asks()
                .get("/api/v1/mediations/{id}/mediator-proposals", quarrel.id())
                .then()
                .statusCode(200)
                .body("mediatorId", contains(near.toString(), far.toString()))
                .body("points", contains(100, 30))
                .body("reasons[0].reason", contains("TOPIC", "PLACE", "LANGUAGE", "TIME"))
                .body("reasons[1].reason", contains("LANGUAGE", "TIME"));
        quarrel.staff()
                .asks()
                .get("/api/v1/mediations/{id}/mediator-proposals?language=LOCAL_DIALECT", quarrel.id())
                .then()
                .body("points", contains(80, 10));
        people.citizen()
                .asks()
                .get("/api/v1/mediations/{id}/mediator-proposals", quarrel.id())
                .then()
                .statusCode(404);
    }

    @Test
    void who_mediates_as_many_as_told_is_not_proposed() {
        var quarrel = mediating.accepted(Map.of());
        var mediator = inPool(quarrel, Map.of("mostAtOnce", 1));
        assertThat(proposed(quarrel)).containsExactly(mediator.toString());

        chosen(quarrel, mediator);

        assertThat(proposed(quarrel)).isEmpty();
    }

    @Test
    void whom_all_parties_choose_is_appointed() {
        var quarrel = mediating.registered();
        var respondent = quarrel.respondent();
        accept(quarrel);
        var mediator = inPool(quarrel, Map.of());
        var other = inPool(quarrel, Map.of());

        choose(quarrel, quarrel.applicant(), mediator).then().statusCode(200).body("stage", equalTo("ACCEPTED"));
        choose(quarrel, respondent, other).then().statusCode(200).body("stage", equalTo("ACCEPTED"));
        choose(quarrel, respondent, mediator)
                .then()
                .statusCode(200)
                .body("stage", equalTo("ASSIGNED"))
                .body("mediatorId", equalTo(mediator.toString()));
        assertThat(quarrel.matter().stage()).isEqualTo("IN_PROGRESS");
        assertThat(quarrel.matter().timeline()).endsWith("ASSIGNED");
    }

    @Test
    void a_party_without_an_account_chooses_by_its_link() {
        var quarrel = mediating.registered();
        var token = quarrel.invited();
        Mediating.byLink().body(Map.of("consents", true)).post("/api/v1/invitations/{token}/answer", token);
        accept(quarrel);
        var mediator = inPool(quarrel, Map.of());

        Mediating.byLink()
                .get("/api/v1/invitations/{token}/mediator-proposals", token)
                .then()
                .statusCode(200)
                .body("$", hasSize(1));
        choose(quarrel, quarrel.applicant(), mediator).then().statusCode(200);
        Mediating.byLink()
                .body(Map.of("mediatorId", mediator))
                .post("/api/v1/invitations/{token}/mediator-choice", token)
                .then()
                .statusCode(200)
                .body("stage", equalTo("ASSIGNED"));
    }

    @Test
    void two_parties_who_choose_at_once_are_both_heard() throws Exception {
        var quarrel = mediating.registered();
        var people = List.of(quarrel.applicant(), quarrel.respondent());
        accept(quarrel);
        var mediator = inPool(quarrel, Map.of());

        var answers = Parallel.times(2, i -> choose(quarrel, people.get(i), mediator));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(quarrel.kept().mediatorId()).isEqualTo(mediator);
    }

    @Test
    void nobody_mediates_who_is_tied_to_a_party() {
        for (var tie : List.of("NEAR_KIN", "SAME_HOUSEHOLD", "EARLIER_PARTY", "EARLIER_OPPONENT", "SAME_EMPLOYER")) {
            var quarrel = mediating.accepted(Map.of());
            var mediator = inPool(quarrel, Map.of());
            declare(quarrel, quarrel.parties().get(1), mediator, tie);

            assertThat(proposed(quarrel)).as(tie).isEmpty();
            problem(choose(quarrel, quarrel.applicant(), mediator), 409, "mediator-conflicted");
            problem(appoint(quarrel, mediator), 409, "mediator-conflicted");
            assertThat(quarrel.stage()).isEqualTo("ACCEPTED");
            assertThat(quarrel.matter().stage()).isEqualTo("ACCEPTED");
        }
    }

    @Test
    void relatives_neighbours_and_experts_mediate_only_where_all_parties_choose_them() {
        for (var tie : List.of("RELATIVE", "NEIGHBOUR", "EXPERT")) {
            var quarrel = mediating.accepted(Map.of());
            var mediator = inPool(quarrel, Map.of("expert", tie.equals("EXPERT")));
            if (!tie.equals("EXPERT")) {
                declare(quarrel, quarrel.parties().get(0), mediator, tie);
            }

            problem(appoint(quarrel, mediator), 409, "mediator-needs-consent");
            choose(quarrel, quarrel.applicant(), mediator).then().statusCode(200);
            problem(appoint(quarrel, mediator), 409, "mediator-needs-consent");
            record(quarrel, quarrel.parties().get(1), mediator)
                    .then()
                    .statusCode(200)
                    .body("stage", equalTo("ASSIGNED"));
        }
    }

    @Test
    void a_tie_to_a_party_of_another_quarrel_excludes_nobody_here() {
        var quarrel = mediating.accepted(Map.of());
        var mediator = inPool(quarrel, Map.of());
        var other = mediating.accepted(Map.of());
        declare(other, other.parties().get(0), mediator, "NEAR_KIN");

        appoint(quarrel, mediator).then().statusCode(200);
    }

    @Test
    void who_is_not_in_the_pool_of_the_county_cannot_be_chosen() {
        var quarrel = mediating.accepted(Map.of());
        var elsewhere = mediating.accepted(Map.of());

        problem(choose(quarrel, quarrel.applicant(), UUID.randomUUID()), 422, "mediator-not-suitable");
        problem(choose(quarrel, quarrel.applicant(), quarrel.mediator().id()), 422, "mediator-not-suitable");
        problem(choose(quarrel, quarrel.applicant(), inPool(elsewhere, Map.of())), 422, "mediator-not-suitable");
    }

    @Test
    void nobody_chooses_for_others_or_before_it_was_taken_up() {
        var quarrel = mediating.registered();
        var mediator = inPool(quarrel, Map.of());

        problem(choose(quarrel, quarrel.applicant(), mediator), 409, "mediation-stage-forbids");
        var accepted = mediating.accepted(Map.of());
        var body = Map.of("mediatorId", mediator, "partyId", accepted.parties().get(1));
        accepted.does(people.citizen(), "mediator-choice", body).then().statusCode(404);
        accepted.does(accepted.county().elsewhere(Role.MEDIATOR), "mediator-choice", body)
                .then()
                .statusCode(404);
        accepted.does(accepted.county().staff(Role.ADVISER), "mediator-choice", body)
                .then()
                .statusCode(403);
        var own = inPool(accepted, Map.of());
        problem(
                accepted.does(
                        accepted.applicant(),
                        "mediator-choice",
                        Map.of("mediatorId", own, "partyId", accepted.parties().get(1))),
                404,
                "party-not-found");
    }

    @Test
    void an_administrator_keeps_the_pool_of_the_branch_and_of_no_other() {
        var county = casework.county();
        var mediator = officers.officer(county.station(), Role.MEDIATOR).id();
        var adviser = officers.officer(county.station(), Role.ADVISER).id();

        problem(mediating.keep(county.elsewhere(Role.BUREAU_ADMIN), mediator, Map.of()), 404, "mediator-not-found");
        problem(mediating.keep(county.above(Role.BUREAU_ADMIN), adviser, Map.of()), 422, "mediator-not-suitable");
        mediating
                .keep(county.above(Role.BUREAU_ADMIN), mediator, Map.of())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        mediating
                .keep(county.above(Role.BUREAU_ADMIN), mediator, Map.of())
                .then()
                .statusCode(428);
        county.elsewhere(Role.BUREAU_ADMIN)
                .asks()
                .get("/api/v1/desk/mediators/{id}/profile", mediator)
                .then()
                .statusCode(404);
    }

    private UUID inPool(Quarrel quarrel, Map<String, ?> other) {
        return mediating.mediator(
                quarrel.county().above(Role.BUREAU_ADMIN), quarrel.county().station(), other);
    }

    private static List<String> proposed(Quarrel quarrel) {
        return quarrel.staff()
                .asks()
                .get("/api/v1/mediations/{id}/mediator-proposals", quarrel.id())
                .then()
                .statusCode(200)
                .extract()
                .path("mediatorId");
    }

    private static void chosen(Quarrel quarrel, UUID mediator) {
        quarrel.parties()
                .forEach(party -> record(quarrel, party, mediator).then().statusCode(200));
    }

    private static Response record(Quarrel quarrel, UUID party, UUID mediator) {
        return quarrel.does(quarrel.staff(), "mediator-choice", Map.of("mediatorId", mediator, "partyId", party));
    }

    private static Response choose(Quarrel quarrel, Person who, UUID mediator) {
        return quarrel.does(who, "mediator-choice", Map.of("mediatorId", mediator));
    }

    private static Response appoint(Quarrel quarrel, UUID mediator) {
        return quarrel.matter().does(quarrel.staff(), "assignment", Map.of("workerId", mediator));
    }

    private static void accept(Quarrel quarrel) {
        quarrel.matter().does(quarrel.staff(), "acceptance", Map.of()).then().statusCode(200);
    }

    private static void declare(Quarrel quarrel, UUID party, UUID mediator, String tie) {
        quarrel.staffDo("relations", Map.of("partyId", party, "mediatorId", mediator, "relation", tie))
                .then()
                .statusCode(200);
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + type));
    }
}
