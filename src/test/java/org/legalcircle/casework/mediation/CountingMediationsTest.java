package org.legalcircle.casework.mediation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

@QuarkusTest
class CountingMediationsTest {
    @Inject
    Casework casework;

    @Inject
    Pool pool;

    @Test
    void two_thousand_five_hundred_of_one_more_are_not_all() {
        var county = casework.county();
        settled(county.station(), "TOWNSHIP_STATION", 2500);
        ended(county.station(), "TOWNSHIP_STATION", 1);

        rates(county.above(Role.BUREAU_ADMIN))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.numerator", equalTo(2500))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.denominator", equalTo(2501))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.percent", equalTo(99.9f))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.rule", containsString("closed"))
                .body("cutOff", equalTo("2026-11-23T09:00:00+08:00"));
    }

    @Test
    void what_the_county_settled_is_not_settled_locally_and_counts_once() {
        var county = casework.county();
        settled(county.station(), "TOWNSHIP_STATION", 9);
        settled(county.centre(), "COUNTY_CENTRE", 6);

        rates(county.above(Role.AUDITOR))
                .body("rates.find { it.indicator == 'LOCAL_RESOLUTION' }.numerator", equalTo(9))
                .body("rates.find { it.indicator == 'LOCAL_RESOLUTION' }.denominator", equalTo(15))
                .body("organisations", hasSize(2));
    }

    @Test
    void a_branch_sees_its_own_and_of_few_nothing() {
        var county = casework.county();
        settled(county.station(), "TOWNSHIP_STATION", 3);
        settled(county.other(), "TOWNSHIP_STATION", 7);

        rates(county.staff(Role.BUREAU_ADMIN))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.denominator", nullValue())
                .body("organisations", hasSize(1));
        rates(county.elsewhere(Role.BUREAU_ADMIN))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.denominator", equalTo(7));
        rates(county.above(Role.BUREAU_ADMIN))
                .body("rates.find { it.indicator == 'SETTLEMENT' }.denominator", equalTo(10))
                .body("organisations.findAll { it.suppressed }", hasSize(2));
    }

    @Test
    void later_than_a_month_is_not_on_time() {
        var county = casework.county();
        settled(county.station(), "TOWNSHIP_STATION", 8);
        takenUp(county.station(), "2026-10-22");
        rates(county.above(Role.BUREAU_ADMIN)).body("rates.find { it.indicator == 'ON_TIME' }.numerator", equalTo(8));
        takenUp(county.station(), "2026-10-20");
        rates(county.above(Role.BUREAU_ADMIN)).body("rates.find { it.indicator == 'ON_TIME' }.numerator", equalTo(0));
    }

    private static ValidatableResponse rates(Person who) {
        return who.asks().get("/api/v1/insight/mediation").then().statusCode(200);
    }

    private void settled(OrganisationSummary where, String level, int count) {
        var tag = UUID.randomUUID();
        insert(where, level, count, "AGREED_ORAL", tag);
        run("""
                insert into mediation.agreement (id, version, matter_id, form, contents, text_sha256, signatories,
                                                 on_paper, drawn_up_by, drawn_up_at, effective_on, effective_at)
                select gen_random_uuid(), 0, id, 'ORAL', '\\x00', repeat('a', 64), '', false, mediator_id,
                       accepted_at, '2026-11-22', '2026-11-22T10:00:00+08:00'
                from mediation.mediation where mediator_id = '%s'""".formatted(tag));
    }

    private void ended(OrganisationSummary where, String level, int count) {
        insert(where, level, count, "FAILED_TERMINATED", UUID.randomUUID());
    }

    private void insert(OrganisationSummary where, String level, int count, String stage, UUID tag) {
        run("""
                insert into mediation.mediation (id, version, stage, dispute_type, area_code, people_involved, risk,
                    open_to_public, organisation_id, organisation_path, level, mediator_id, registered_at,
                    accepted_at, ended_at)
                select gen_random_uuid(), 0, '%s', 'NEIGHBOURS', '330881105', 2, 'LOW', false, '%s', '%s', '%s', '%s',
                       '2026-11-01T10:00:00+08:00', '2026-11-02T10:00:00+08:00',
                       case when '%1$s' = 'FAILED_TERMINATED' then timestamptz '2026-11-20T10:00:00+08:00' end
                from generate_series(1, %d)""".formatted(stage, where.id(), where.path(), level, tag, count));
    }

    private void takenUp(OrganisationSummary where, String day) {
        run("update mediation.mediation set accepted_at = '%sT10:00:00+08:00' where organisation_id = '%s'"
                .formatted(day, where.id()));
    }

    private void run(String sql) {
        People.run(() -> pool.query(sql).execute());
    }
}
