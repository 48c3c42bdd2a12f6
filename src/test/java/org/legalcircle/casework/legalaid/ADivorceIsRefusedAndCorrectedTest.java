package org.legalcircle.casework.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.legalaid.Aiding.begin;
import static org.legalcircle.casework.legalaid.Aiding.completeForm;
import static org.legalcircle.casework.legalaid.Aiding.does;
import static org.legalcircle.casework.legalaid.Aiding.fillIn;
import static org.legalcircle.casework.legalaid.Aiding.object;
import static org.legalcircle.casework.legalaid.Aiding.officer;
import static org.legalcircle.casework.legalaid.Aiding.reasons;
import static org.legalcircle.casework.legalaid.Aiding.refused;
import static org.legalcircle.casework.legalaid.Aiding.show;
import static org.legalcircle.casework.legalaid.Aiding.stage;
import static org.legalcircle.casework.legalaid.Aiding.submit;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;

@QuarkusTest
class ADivorceIsRefusedAndCorrectedTest {
    @Inject
    Casework casework;

    @Inject
    People people;

    @Test
    void somebody_who_wants_a_divorce_supplements_is_refused_objects_and_gets_aid() {
        var county = casework.county();
        var citizen = people.citizen();
        var officer = officer(county);

        // the form is filled in on two evenings, and submitted too early
        var form = completeForm(county.station().id());
        var household = form.remove("household");
        var id = begin(citizen, form).then().statusCode(201).extract().<String>path("id");
        var early = submit(citizen, id);
        refused(early, 422, "aid-application-incomplete");
        assertThat(early.<List<String>>path("violations.pointer")).containsExactly("/household");
        fillIn(citizen, id, Map.of("household", household)).then().statusCode(200);
        submit(citizen, id).then().statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("SUBMITTED");

        // one notice names all that is missing; the days to decide wait for it
        var matter = new Submitted(casework, citizen.id(), UUID.fromString(id), null);
        matter.does(officer, "supplement-request", Map.of("missing", "请补充结婚证。"))
                .then()
                .statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("MATERIALS_REQUESTED");
        matter.applicantDoes("supplements", Map.of("note", "已上传结婚证。")).then().statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("UNDER_REVIEW");

        // refused in writing, with reasons and routes
        does(officer, id, "refusal", reasons()).then().statusCode(200);
        var refusal = show(citizen, id);
        assertThat(refusal.<String>path("decision.kind")).isEqualTo("REFUSAL");
        assertThat(refusal.<List<String>>path("decision.routes")).hasSize(1);
        assertThat(matter.stage()).isEqualTo("DECLINED");
        var paper = citizen.asks().get("/api/v1/legal-aid/applications/{id}/decision.pdf", id);
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(new String(paper.asByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");

        // the bureau corrects it
        object(citizen, id).then().statusCode(200);
        assertThat(stage(citizen, id)).isEqualTo("OBJECTION_FILED");
        does(county.above(Role.BUREAU_ADMIN), id, "objection-decision", correction())
                .then()
                .statusCode(200);
        var corrected = show(citizen, id);
        assertThat(corrected.<String>path("stage")).isEqualTo("GRANTED");
        assertThat(corrected.<String>path("objection.outcome")).isEqualTo("CORRECTION_ORDERED");
        assertThat(matter.stage()).isEqualTo("ACCEPTED");
        assertThat(matter.timeline()).endsWith("DECLINED", "TOLD", "REOPENED");
    }

    private static Map<String, Object> correction() {
        return Map.of("outcome", "CORRECTION_ORDERED", "reasons", "收入应当扣除医疗支出。");
    }
}
