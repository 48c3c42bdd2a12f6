package org.legalcircle.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People.Person;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class CountingEvaluationsTest {
    @Inject
    Casework casework;

    @Inject
    Loops loops;

    @Test
    void a_month_that_is_over_shows_its_rates_with_numerator_denominator_rule_and_cut_off() {
        var county = casework.county();
        loops.rated(county.station(), "FAIRLY_SATISFIED", 14, "2026-10-31");
        loops.rated(county.station(), "DISSATISFIED", 6, "2026-10-01");
        loops.rated(county.station(), "VERY_SATISFIED", 3, "2026-09-30");
        loops.rated(county.station(), "VERY_SATISFIED", 3, "2026-11-01");
        calledBackAbout(county.station());

        rates(county.staff(Role.ADVISER), null)
                .body("from", is("2026-10-01"))
                .body("until", is("2026-10-31"))
                .body("cutOff", is("2026-11-23T09:00:00+08:00"))
                .body("rates[0].numerator", is(14))
                .body("rates[0].denominator", is(20))
                .body("rates[0].percent", is(70.0f))
                .body("rates[0].rule", containsString("first three levels"))
                .body(rate("CALLED_BACK") + ".numerator", is(5))
                .body(rate("CALLED_BACK") + ".denominator", is(6))
                .body(rate("CALLED_BACK") + ".percent", is(83.3f))
                .body(rate("FIXED_IN_TIME") + ".numerator", is(4))
                .body(rate("FIXED_IN_TIME") + ".denominator", is(6))
                .body(rate("SATISFIED_AGAIN") + ".denominator", nullValue())
                .body("organisations", hasSize(1))
                .body("organisations[0].satisfaction.denominator", is(20));
    }

    @Test
    void a_branch_sees_its_own_and_of_few_or_of_a_month_that_goes_on_nothing() {
        var county = casework.county();
        loops.rated(county.station(), "SATISFIED", 3, "2026-10-20");
        loops.rated(county.other(), "SATISFIED", 7, "2026-10-20");
        loops.rated(county.station(), "SATISFIED", 9, "2026-11-02");

        rates(county.staff(Role.MEDIATOR), null).body("rates[0].denominator", nullValue());
        rates(county.elsewhere(Role.MEDIATOR), "2026-10-05")
                .body("rates[0].denominator", is(7))
                .body("organisations[0].satisfaction.numerator", is(7));
        rates(county.above(Role.BUREAU_ADMIN), "2026-10-05")
                .body("rates[0].denominator", is(10))
                .body("organisations", hasSize(2))
                .body("organisations.satisfaction.findAll { it.denominator != null }", empty());
        rates(county.staff(Role.AUDITOR), "2026-11-30")
                .body("rates", hasSize(4))
                .body("rates[0].rule", notNullValue())
                .body("rates[0].denominator", nullValue())
                .body("organisations", empty());
    }

    private static String rate(String indicator) {
        return "rates.find { it.indicator == '" + indicator + "' }";
    }

    private static ValidatableResponse rates(Person who, String day) {
        var request = who.asks();
        return (day == null ? request : request.queryParam("month", day))
                .get("/api/v1/insight/evaluations")
                .then()
                .statusCode(200);
    }

    /** Of six: one was not called, one was put right too late, four were rated again. */
    private void calledBackAbout(OrganisationSummary place) {
        casework.rows("""
                insert into evaluation.call_back (id, version, kind, subject_id, citizen_id, organisation_id,
                    organisation_path, stage, call_deadline, call_due_at, call_met_at, fix_deadline, fix_due_at,
                    fix_met_at, calendar_version, calls, second_level, ending, closed_at)
                select id, 0, kind, subject_id, citizen_id, organisation_id, organisation_path,
                       case when number > 2 then 'CLOSED' when number = 2 then 'FIXED' else 'OPEN' end,
                       '', '2026-10-12T00:00+08:00',
                       case when number > 1 then timestamptz '2026-10-11T09:00+08:00' end, '', '2026-10-29T00:00+08:00',
                       case when number > 2 then timestamptz '2026-10-28T09:00+08:00'
                            when number = 2 then '2026-10-30T09:00+08:00' end, 'none', 1,
                       case when number > 2 then 'SATISFIED' end, case when number > 2 then 'RE_RATED' end,
                       case when number > 2 then timestamptz '2026-10-28T10:00+08:00' end
                from (select *, row_number() over (order by id) as number from evaluation.evaluation
                      where organisation_id = $1 and level = 'DISSATISFIED') as bad""", place.id());
    }
}
