package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** Everything that can be done, in every stage, by everybody: what is not allowed is refused and changes nothing. */
@QuarkusTest
class EveryTransitionTest {
    /** Who acts, and as what. */
    enum Who {
        APPLICANT,
        ANOTHER_CITIZEN,
        WORKER,
        DECIDER,
        APPROVER,
        OF_ANOTHER_LINE,
        DECIDER_OF_ANOTHER_STATION,
        AUDITOR
    }

    /** What is done, who may, in which stages, and where it leads. */
    enum What {
        ACCEPTANCE("SUBMITTED>ACCEPTED", Who.DECIDER),
        REFUSAL("SUBMITTED>DECLINED SUPPLEMENT_REQUESTED>DECLINED", Who.DECIDER),
        SUPPLEMENT_REQUEST("SUBMITTED>SUPPLEMENT_REQUESTED", Who.DECIDER, Who.WORKER),
        ASSIGNMENT(
                "SUBMITTED>SUBMITTED SUPPLEMENT_REQUESTED>SUPPLEMENT_REQUESTED ACCEPTED>IN_PROGRESS"
                        + " IN_PROGRESS>IN_PROGRESS SUSPENDED>SUSPENDED",
                Who.DECIDER),
        SUSPENSION("ACCEPTED>SUSPENDED IN_PROGRESS>SUSPENDED", Who.DECIDER, Who.WORKER),
        RESUMPTION("SUSPENDED>IN_PROGRESS", Who.DECIDER, Who.WORKER),
        EXTENSION("ACCEPTED>ACCEPTED IN_PROGRESS>IN_PROGRESS", Who.APPROVER),
        CONCLUSION("ACCEPTED>CONCLUDED IN_PROGRESS>CONCLUDED SUSPENDED>CONCLUDED", Who.DECIDER, Who.WORKER),
        HAND_OVER(
                "SUBMITTED>SUBMITTED SUPPLEMENT_REQUESTED>SUPPLEMENT_REQUESTED ACCEPTED>ACCEPTED"
                        + " IN_PROGRESS>IN_PROGRESS SUSPENDED>SUSPENDED",
                Who.DECIDER),
        ARCHIVE("DECLINED>DECLINED CONCLUDED>CONCLUDED WITHDRAWN>WITHDRAWN", Who.DECIDER, Who.WORKER),
        SUPPLEMENTS("SUPPLEMENT_REQUESTED>SUBMITTED", Who.APPLICANT),
        WITHDRAWAL(
                "SUBMITTED>WITHDRAWN SUPPLEMENT_REQUESTED>WITHDRAWN ACCEPTED>WITHDRAWN IN_PROGRESS>WITHDRAWN"
                        + " SUSPENDED>WITHDRAWN",
                Who.APPLICANT);

        private final Map<MatterStage, MatterStage> ways = new EnumMap<>(MatterStage.class);
        private final Set<Who> allowed;

        What(String ways, Who... allowed) {
            Stream.of(ways.split(" "))
                    .map(way -> way.split(">"))
                    .forEach(way -> this.ways.put(MatterStage.valueOf(way[0]), MatterStage.valueOf(way[1])));
            this.allowed = Set.of(allowed);
        }

        String path() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean isOfTheApplicant() {
            return this == SUPPLEMENTS || this == WITHDRAWAL;
        }
    }

    @Inject
    Casework casework;

    @Inject
    People people;

    static Stream<Arguments> stages() {
        return Arrays.stream(MatterStage.values()).map(Arguments::of);
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("stages")
    void what_is_allowed_works_and_everything_else_is_refused_and_changes_nothing(MatterStage stage) {
        var county = casework.county();
        var worker = county.employed(Role.MEDIATOR).id();
        var staff = staff(county);
        var matter = in(stage, county, worker);
        for (var what : What.values()) {
            for (var who : Who.values()) {
                var before = matter.kept();
                var person = who == Who.APPLICANT ? matter.citizen() : staff.get(who);
                var answer = attempt(what, person, matter, county, worker);
                var told = what + " by " + who + " in " + stage + ": " + answer.statusCode() + " " + answer.asString();
                if (what.allowed.contains(who) && what.ways.containsKey(stage)) {
                    assertThat(answer.statusCode()).as(told).isEqualTo(200);
                    assertThat(matter.kept().stage()).as(told).isEqualTo(what.ways.get(stage));
                    matter = in(stage, county, worker);
                } else {
                    assertThat(answer.statusCode()).as(told).isEqualTo(refusal(what, who));
                    assertThat(answer.contentType()).as(told).isEqualTo("application/problem+json");
                    assertThat(matter.kept()).as(told).isEqualTo(before);
                }
            }
        }
    }

    /** Who may do it gets a conflict with the stage; everybody else is not let through, whatever the stage. */
    private static int refusal(What what, Who who) {
        if (what.allowed.contains(who)) {
            return 409;
        }
        if (what.isOfTheApplicant()) {
            return who == Who.ANOTHER_CITIZEN ? 404 : 403;
        }
        return switch (who) {
            case OF_ANOTHER_LINE, DECIDER_OF_ANOTHER_STATION -> 404;
            default -> 403;
        };
    }

    private static Response attempt(What what, Person person, Submitted matter, County county, UUID worker) {
        var body = body(what, county, worker);
        return what.isOfTheApplicant()
                ? matter.doneBy(person, what.path(), body)
                : matter.does(person, what.path(), body);
    }

    private Map<Who, Person> staff(County county) {
        return Map.of(
                Who.ANOTHER_CITIZEN, people.citizen(),
                Who.WORKER, county.staff(Role.MEDIATOR),
                Who.DECIDER, county.staff(Role.LEGALITY_REVIEWER),
                Who.APPROVER, county.above(Role.BUREAU_ADMIN),
                Who.OF_ANOTHER_LINE, county.staff(Role.LEGAL_AID_OFFICER),
                Who.DECIDER_OF_ANOTHER_STATION, county.elsewhere(Role.LEGALITY_REVIEWER),
                Who.AUDITOR, county.above(Role.AUDITOR));
    }

    private static Map<String, ?> body(What what, County county, UUID worker) {
        return switch (what) {
            case ACCEPTANCE, RESUMPTION -> Map.of("note", "Fine.");
            case REFUSAL, WITHDRAWAL -> Map.of("reason", "Not here.");
            case SUPPLEMENT_REQUEST -> Map.of("missing", "The deed.");
            case ASSIGNMENT -> Map.of("workerId", worker);
            case SUSPENSION -> Map.of("ground", "FORCE_MAJEURE");
            case EXTENSION ->
                Map.of(
                        "deadline",
                        "CONCLUSION",
                        "by",
                        Map.of("amount", 5, "unit", "WORKING_DAY"),
                        "reason",
                        "Hard to find.");
            case CONCLUSION -> Map.of("result", "Done.");
            case HAND_OVER -> Map.of("organisationId", county.other().id(), "reason", "They live there.");
            case ARCHIVE -> Map.of();
            case SUPPLEMENTS -> Map.of("note", "Here it is.");
        };
    }

    private static Submitted in(MatterStage stage, County county, UUID worker) {
        var decider = county.staff(Role.LEGALITY_REVIEWER);
        var mediator = county.staff(Role.MEDIATOR);
        return switch (stage) {
            case SUBMITTED -> county.submitted();
            case SUPPLEMENT_REQUESTED ->
                after(county.submitted(), mediator, "supplement-request", Map.of("missing", "The deed."));
            case ACCEPTED -> county.accepted();
            case DECLINED -> after(county.submitted(), decider, "refusal", Map.of("reason", "No."));
            case IN_PROGRESS -> county.inProgress(worker);
            case SUSPENDED ->
                after(county.inProgress(worker), mediator, "suspension", Map.of("ground", "FORCE_MAJEURE"));
            case CONCLUDED -> after(county.inProgress(worker), mediator, "conclusion", Map.of("result", "Done."));
            case WITHDRAWN -> withdrawn(county.submitted());
        };
    }

    private static Submitted after(Submitted matter, Person staff, String what, Map<String, ?> body) {
        matter.does(staff, what, body).then().statusCode(200);
        return matter;
    }

    private static Submitted withdrawn(Submitted matter) {
        matter.applicantDoes("withdrawal", Map.of("reason", "We agreed."))
                .then()
                .statusCode(200);
        return matter;
    }
}
