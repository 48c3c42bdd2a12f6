package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.mediation.domain.AgreementText;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;

@QuarkusTest
class AgreeingTest {
    @Inject
    Settling settling;

    @Inject
    People people;

    @Test
    void all_flaws_are_told_at_once_with_their_articles() {
        var wall = settling.mediated();
        var bare = Map.of("debtorId", wall.li(), "kind", "PAYMENT", "instalments", List.of());

        wall.drawsUp(Map.of("obligations", List.of(bare), "facts", "双方不得再起诉。"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/agreement-flawed"))
                .body(
                        "flaws.flaw",
                        hasItems(
                                "PAYEE_MISSING", "CONTENT_MISSING", "AMOUNT_MISSING", "MANNER_MISSING", "DATE_MISSING"))
                .body("flaws.find { it.flaw == 'BARS_REMEDIES' }.article", equalTo("People's Mediation Law art. 3"))
                .body("flaws.find { it.flaw == 'BARS_REMEDIES' }.detail", containsString("起诉"));
        wall.agreement().then().statusCode(404);
    }

    @Test
    void a_written_one_takes_effect_with_the_last_signature_and_ends_the_matter() {
        var wall = settling.drawnUp(Map.of());
        wall.signsByCode(wall.wang()).then().statusCode(201).body("effectiveOn", nullValue());
        wall.signsByCode(wall.li()).then().statusCode(201);
        wall.attests("COMMITTEE").then().statusCode(201);
        assertThat(wall.quarrel().stage()).isEqualTo("MEDIATING");

        wall.attests("MEDIATOR")
                .then()
                .statusCode(201)
                .body("effectiveOn", equalTo("2026-11-23"))
                .body("signatures", hasSize(4))
                .body("instalments", hasSize(3))
                .body("judicialConfirmation.offered", equalTo(true))
                .body("judicialConfirmation.lastDay", equalTo("2026-12-23"));

        assertThat(wall.quarrel().stage()).isEqualTo("PERFORMING");
        assertThat(wall.quarrel().matter().stage()).isEqualTo("CONCLUDED");
        wall.drawsUp(Map.of()).then().statusCode(409);
    }

    @Test
    void the_agreement_lies_in_the_archived_file_by_the_hash_of_what_was_signed() {
        var wall = settling.agreed();
        var matter = wall.quarrel().matter();
        matter.does(wall.mediator(), "archive", Map.of()).then().statusCode(200);

        var mediator = wall.mediator();
        mediator.asks()
                .get("/api/v1/desk/matters/{id}/archive?limit=100", matter.id())
                .then()
                .statusCode(200)
                .body("items.find { it.section == 'PAPER' }.kind", equalTo("AGREEMENT"))
                .body(
                        "items.find { it.section == 'PAPER' }.sha256",
                        equalTo(wall.agreement().<String>path("textSha256")));
        mediator.asks()
                .get("/api/v1/desk/matters/{id}/archive/verification", matter.id())
                .then()
                .body("verified", equalTo(true));
    }

    @Test
    void the_text_names_the_parties_and_what_is_owed_and_its_hash_is_the_one_shown() {
        var wall = settling.drawnUp(Map.of());

        wall.agreement()
                .then()
                .body("text", containsString("申请人：王小明"))
                .body("text", containsString("人民币 5000.00 元"))
                .body("textSha256", equalTo(sha256(wall.agreement().path("text"))));
    }

    @Test
    void a_wrong_code_signs_nothing_and_the_right_one_is_spent_after_five_tries() {
        var wall = settling.drawnUp(Map.of());
        var code = wall.codeFor(wall.wang());
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var i = 0; i < 5; i++) {
            wall.signs(wall.wang(), wrong, wall.hash()).then().statusCode(422);
        }

        wall.signs(wall.wang(), code, wall.hash())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/signing-code-wrong"));
        wall.does("agreement/signature-codes", Map.of("partyId", wall.wang(), "textSha256", wall.hash()))
                .then()
                .statusCode(429);
        wall.agreement().then().body("signatures", hasSize(0));
    }

    @Test
    void a_code_signs_for_its_party_and_its_text_only_and_once() {
        var wall = settling.drawnUp(Map.of());
        var seen = wall.hash();
        var code = wall.codeFor(wall.wang());
        wall.signs(wall.li(), code, seen).then().statusCode(422);
        wall.drawsUp(Map.of("facts", "另一种说法。")).then().statusCode(201);

        wall.signs(wall.wang(), code, seen).then().statusCode(409).body("type", equalTo("/problems/text-differs"));
        wall.signs(wall.wang(), code, wall.hash()).then().statusCode(422);
    }

    @Test
    void who_draws_up_anew_and_who_signs_at_the_same_time_do_not_both_win() throws Exception {
        var wall = settling.drawnUp(Map.of());
        var hash = wall.hash();
        var code = wall.codeFor(wall.wang());

        var answers = Parallel.times(
                2, i -> i == 0 ? wall.signs(wall.wang(), code, hash) : wall.drawsUp(Map.of("facts", "改过的事实。")));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        var signed =
                wall.agreement().then().extract().<List<?>>path("signatures").size();
        assertThat(wall.hash().equals(hash)).isEqualTo(signed == 1);
    }

    @Test
    void of_several_at_once_who_sign_for_one_party_one_does() throws Exception {
        var wall = settling.drawnUp(Map.of());
        var hash = wall.hash();
        var code = wall.codeFor(wall.wang());

        var answers = Parallel.times(3, i -> wall.signs(wall.wang(), code, hash));

        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        wall.agreement().then().body("signatures", hasSize(1));
    }

    @Test
    void on_inheritance_only_paper_counts() {
        var wall = settling.drawnUp(Map.of("facts", "因继承父亲留下的老屋发生争执。", "subjects", List.of("INHERITANCE")));
        wall.does("agreement/signature-codes", Map.of("partyId", wall.wang(), "textSha256", wall.hash()))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/paper-required"));

        for (var party : List.of(wall.wang(), wall.li())) {
            wall.signsOnPaper("PARTY", party, "2026-11-23")
                    .then()
                    .statusCode(201)
                    .body("signatures[-1].method", equalTo("PAPER"));
        }
    }

    @Test
    void what_was_signed_on_paper_binds_from_that_day_however_late_it_is_recorded() {
        var wall = settling.drawnUp(Map.of("subjects", List.of("INHERITANCE")));
        wall.daysPass(6);
        for (var day : Arrays.asList(null, "2026-11-22", "2026-11-30")) {
            wall.signsOnPaper("PARTY", wall.wang(), day)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/signed-day-invalid"));
        }
        wall.signsOnPaper("PARTY", wall.wang(), "2026-11-23").then().statusCode(201);
        wall.signsOnPaper("PARTY", wall.li(), "2026-11-25").then().statusCode(201);
        wall.signsOnPaper("MEDIATOR", null, "2026-11-25").then().statusCode(201);

        wall.signsOnPaper("COMMITTEE", null, "2026-11-24")
                .then()
                .statusCode(201)
                .body("effectiveOn", equalTo("2026-11-25"))
                .body("signatures.signedOn", containsInAnyOrder("2026-11-23", "2026-11-25", "2026-11-25", "2026-11-24"))
                .body("judicialConfirmation.lastDay", equalTo("2026-12-25"));
    }

    @Test
    void an_oral_one_binds_from_the_day_it_was_agreed_on_and_no_court_confirms_it() {
        var wall = settling.mediated();

        wall.drawsUp(Map.of("form", "ORAL", "agreedOn", "2026-11-22"))
                .then()
                .statusCode(201)
                .body("effectiveOn", equalTo("2026-11-22"))
                .body("judicialConfirmation.offered", equalTo(false))
                .body("judicialConfirmation.barriers.code", hasItems("ORAL_AGREEMENT"));

        assertThat(wall.quarrel().stage()).isEqualTo("PERFORMING");
    }

    @Test
    void only_the_mediator_draws_up_and_strangers_learn_nothing() {
        var wall = settling.drawnUp(Map.of());
        var stranger = people.citizen();

        wall.quarrel()
                .does(wall.quarrel().staff(), "agreement", wall.draft(Map.of()))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/mediator-only"));
        wall.quarrel()
                .does(stranger, "agreement/signatures", wall.signature(wall.wang(), "123456", wall.hash()))
                .then()
                .statusCode(404);
        stranger.asks()
                .get("/api/v1/mediations/{id}/agreement", wall.quarrel().id())
                .then()
                .statusCode(404);
        wall.quarrel()
                .county()
                .elsewhere(Role.MEDIATOR)
                .asks()
                .get("/api/v1/mediations/{id}/agreement", wall.quarrel().id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_citizen_signs_for_the_own_party_only() {
        var wall = settling.drawnUp(Map.of());
        var hash = wall.hash();
        var ofLi = wall.codeFor(wall.li());

        wall.quarrel()
                .does(wall.quarrel().applicant(), "agreement/signatures", wall.signature(wall.li(), ofLi, hash))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/party-unknown"));
        wall.quarrel()
                .does(
                        wall.quarrel().applicant(),
                        "agreement/signatures",
                        wall.signature(wall.wang(), wall.codeFor(wall.wang()), hash))
                .then()
                .statusCode(201);
        wall.quarrel()
                .does(
                        wall.quarrel().applicant(),
                        "agreement/signatures",
                        wall.signature(UUID.randomUUID(), "123456", hash))
                .then()
                .statusCode(422);
    }

    private static String sha256(String text) {
        return AgreementText.sha256(text);
    }
}
