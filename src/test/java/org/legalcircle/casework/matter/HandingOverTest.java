package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.casework.matter.Papers.Shelf;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class HandingOverTest {
    private static final Role DECIDER = Role.LEGALITY_REVIEWER;
    private static final Map<String, String> NOT_HERE = Map.of("ground", "It did not happen here.");

    @Inject
    Casework casework;

    @Inject
    SettableClock clock;

    @Test
    void the_holder_stays_the_holder_until_the_other_accepts_and_the_applicant_gets_a_receipt() {
        var county = casework.county();
        var matter = county.inProgress();
        offer(county, matter).then().statusCode(200);
        holds(county.station().id(), matter);

        matter.does(county.elsewhere(DECIDER), "hand-over/acceptance", Map.of())
                .then()
                .statusCode(200)
                .body("organisationId", equalTo(county.other().id().toString()))
                .body("workerId", equalTo(null));

        holds(county.other().id(), matter);
        assertThat(matter.timeline()).endsWith("HANDED_OVER").doesNotContain("HAND_OVER_OFFERED");
        assertThat(matter.timelineOf(county.elsewhere(DECIDER))).endsWith("HAND_OVER_OFFERED", "HANDED_OVER");
        assertThat(casework.events(matter.id(), "matter-handed-over")).hasSize(1);
        assertThat(matter.number()).isEqualTo(matter.seen().path("number"));
    }

    @Test
    void who_handed_it_over_goes_on_reading_it_and_learns_how_it_ends() {
        var county = casework.county();
        var matter = county.accepted();
        offer(county, matter).then().statusCode(200);
        matter.does(county.elsewhere(DECIDER), "hand-over/acceptance", Map.of())
                .then()
                .statusCode(200);

        var sender = county.staff(DECIDER);
        matter.seenBy(sender).then().statusCode(200);
        matter.does(sender, "conclusion", Map.of("result", "Done.")).then().statusCode(404);
        matter.does(county.elsewhere(DECIDER), "conclusion", Map.of("result", "Done."))
                .then()
                .statusCode(200);
        sender.asks()
                .get("/api/v1/desk/matters?handedOver=true")
                .then()
                .statusCode(200)
                .body("items.find { it.number == '" + matter.number() + "' }.stage", equalTo("CONCLUDED"));
        assertThat(matter.timelineOf(sender)).endsWith("HANDED_OVER", "CONCLUDED");
    }

    @Test
    void who_handed_it_over_goes_on_reading_the_documents_it_had_and_none_that_came_later() {
        var county = casework.county();
        var matter = county.accepted();
        var sender = Shelf.ofStaff(county.staff(DECIDER), matter);
        var before = file(Shelf.of(matter), "before.pdf");
        offer(county, matter).then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        matter.does(county.elsewhere(DECIDER), "hand-over/acceptance", Map.of())
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        var after = file(Shelf.of(matter), "after.pdf");
        casework.rows("update casework.document set state = 'CLEAN' where matter_id = $1", matter.id());

        sender.list().then().statusCode(200).body("documents.id", contains(before.toString()));
        sender.show(before).then().statusCode(200);
        sender.download(before).then().statusCode(200);
        sender.show(after).then().statusCode(404);
        sender.download(after).then().statusCode(404);
        Shelf.ofStaff(county.elsewhere(DECIDER), matter)
                .list()
                .then()
                .body("documents.id", contains(before.toString(), after.toString()));
        Shelf.ofStaff(county.staff(Role.LEGAL_AID_OFFICER), matter)
                .list()
                .then()
                .statusCode(404);
        sender.add(Papers.pdf(99), "application/pdf", "a.pdf").then().statusCode(404);
    }

    private static UUID file(Shelf shelf, String name) {
        var added = shelf.add(Papers.pdf(99), "application/pdf", name);
        added.then().statusCode(201);
        return UUID.fromString(added.path("id"));
    }

    @Test
    void who_refuses_says_why_and_the_matter_stays_where_it_is() {
        var county = casework.county();
        var matter = county.accepted();
        offer(county, matter).then().statusCode(200);

        matter.does(county.elsewhere(DECIDER), "hand-over/refusal", NOT_HERE)
                .then()
                .statusCode(200);

        holds(county.station().id(), matter);
        assertThat(matter.timelineOf(county.staff(DECIDER))).endsWith("HAND_OVER_OFFERED", "HAND_OVER_REFUSED");
        assertThat(matter.timeline()).doesNotContain("HAND_OVER_REFUSED");
        matter.seenBy(county.elsewhere(DECIDER)).then().statusCode(404);
        offer(county, matter).then().statusCode(200);
    }

    @Test
    void to_whom_it_is_offered_sees_it_and_can_answer_and_nothing_else() {
        var county = casework.county();
        var matter = county.submitted();
        var other = county.elsewhere(DECIDER);
        matter.seenBy(other).then().statusCode(404);
        offer(county, matter).then().statusCode(200);

        matter.seenBy(other).then().statusCode(200);
        other.asks()
                .get("/api/v1/desk/matters?offered=true")
                .then()
                .statusCode(200)
                .body("items.number", hasItem(matter.number()));
        other.asks().get("/api/v1/desk/matters").then().body("items", empty());
        matter.does(other, "acceptance", Map.of()).then().statusCode(404);
        matter.does(county.elsewhere(Role.MEDIATOR), "hand-over/acceptance", Map.of())
                .then()
                .statusCode(403);
    }

    @Test
    void it_is_offered_to_one_at_a_time_and_not_to_its_holder() {
        var county = casework.county();
        var matter = county.accepted();

        problem(offer(county, matter, county.station().id()), 422, "hand-over-to-holder");
        problem(offer(county, matter, UUID.randomUUID()), 404, "organisation-not-found");
        offer(county, matter).then().statusCode(200);
        problem(offer(county, matter), 409, "hand-over-open");
        problem(matter.does(county.staff(DECIDER), "hand-over/acceptance", Map.of()), 409, "no-hand-over-open");
    }

    @Test
    void two_who_answer_at_once_do_not_both_win() throws Exception {
        var county = casework.county();
        var matter = county.accepted();
        offer(county, matter).then().statusCode(200);
        var version = "\"" + matter.version() + "\"";
        var other = county.elsewhere(DECIDER);

        var answers = Parallel.times(
                2,
                i -> i == 0
                        ? matter.does(other, "hand-over/acceptance", Map.of(), version)
                        : matter.does(other, "hand-over/refusal", NOT_HERE, version));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
        assertThat(answers).extracting(Response::statusCode).containsAnyOf(404, 412);
        assertThat(casework.rows(
                        "select from casework.hand_over where matter_id = $1 and outcome is null", matter.id()))
                .isEmpty();
    }

    @Test
    void an_offer_nobody_answers_is_told_to_the_holder() {
        var county = casework.county();
        var matter = county.submitted();
        matter.does(county.staff(DECIDER), "acceptance", Map.of()).then().statusCode(200);
        offer(county, matter).then().statusCode(200);
        clock.advance(Duration.ofDays(2));
        casework.watch();

        assertThat(casework.events(matter.id(), "deadline-missed"))
                .extracting(event -> event.get("ruleId"))
                .containsExactly("TH-04");
        assertThat(matter.seen().<String>path("dueAt"))
                .isEqualTo(matter.deadline("CONCLUSION").get("dueAt"));
    }

    @Test
    void what_is_withdrawn_is_not_offered_any_more() {
        var county = casework.county();
        var matter = county.accepted();
        offer(county, matter).then().statusCode(200);
        matter.applicantDoes("withdrawal", Map.of("reason", "We agreed."))
                .then()
                .statusCode(200);

        matter.seenBy(county.elsewhere(DECIDER)).then().statusCode(404);
        assertThat(matter.timeline()).endsWith("WITHDRAWN");
    }

    private Response offer(County county, Submitted matter) {
        return offer(county, matter, county.other().id());
    }

    private Response offer(County county, Submitted matter, UUID to) {
        return matter.does(
                county.staff(DECIDER), "hand-over", Map.of("organisationId", to, "reason", "They live there."));
    }

    private void holds(UUID organisation, Submitted matter) {
        assertThat(matter.seen().<String>path("organisationId")).isEqualTo(organisation.toString());
    }

    private static void problem(Response answer, int status, String type) {
        answer.then().statusCode(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
