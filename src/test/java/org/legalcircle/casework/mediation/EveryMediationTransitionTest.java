package org.legalcircle.casework.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.legalcircle.casework.mediation.Mediating.Quarrel;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** What can be done to a mediation, in every stage, by everybody: what is not allowed is refused and changes nothing. */
@QuarkusTest
class EveryMediationTransitionTest {
    /** Who acts. */
    enum Who {
        APPLICANT,
        ANOTHER_CITIZEN,
        STAFF,
        STAFF_ELSEWHERE,
        ADVISER
    }

    /** What is done, by whom, in which stages, and where it leads. */
    enum What {
        INVITATION("REGISTERED>CONSENT_PENDING CONSENT_PENDING>CONSENT_PENDING", Who.APPLICANT, Who.STAFF),
        MEDIATOR_CHOICE("ACCEPTED>ACCEPTED ASSIGNED>ASSIGNED MEDIATING>MEDIATING", Who.APPLICANT, Who.STAFF),
        TERMINATION(
                "ACCEPTED>FAILED_TERMINATED ASSIGNED>FAILED_TERMINATED MEDIATING>FAILED_TERMINATED",
                Who.APPLICANT,
                Who.STAFF),
        POLICE_NOTICE(
                "REGISTERED>REGISTERED CONSENT_PENDING>CONSENT_PENDING ACCEPTED>ACCEPTED ASSIGNED>ASSIGNED"
                        + " MEDIATING>MEDIATING",
                Who.STAFF),
        RISK(
                "REGISTERED>REGISTERED CONSENT_PENDING>CONSENT_PENDING ACCEPTED>ACCEPTED ASSIGNED>ASSIGNED"
                        + " MEDIATING>MEDIATING",
                Who.STAFF),
        TRANSFER(
                "REGISTERED>REGISTERED CONSENT_PENDING>CONSENT_PENDING ACCEPTED>ACCEPTED ASSIGNED>ASSIGNED"
                        + " MEDIATING>MEDIATING",
                Who.STAFF);

        private final Map<MediationStage, MediationStage> ways;
        private final Set<Who> allowed;

        What(String ways, Who... allowed) {
            this.ways = Stream.of(ways.split(" "))
                    .map(way -> way.split(">"))
                    .collect(Collectors.toMap(
                            way -> MediationStage.valueOf(way[0]), way -> MediationStage.valueOf(way[1])));
            this.allowed = Set.of(allowed);
        }

        boolean leavesItAsItWas() {
            return this == POLICE_NOTICE || this == RISK || this == MEDIATOR_CHOICE;
        }

        boolean isAtTheDesk() {
            return this == POLICE_NOTICE || this == RISK || this == TRANSFER;
        }
    }

    @Inject
    Mediating mediating;

    @Inject
    People people;

    @ParameterizedTest(name = "in {0}")
    @EnumSource(
            names = {
                "REGISTERED",
                "CONSENT_PENDING",
                "ACCEPTED",
                "ASSIGNED",
                "MEDIATING",
                "REFUSED_BY_PARTY",
                "NOT_ACCEPTED",
                "FAILED_TERMINATED",
                "WITHDRAWN"
            })
    void what_is_allowed_works_and_everything_else_is_refused_and_changes_nothing(MediationStage stage) {
        var quarrel = mediating.in(stage);
        for (var what : What.values()) {
            for (var who : Who.values()) {
                var before = quarrel.kept();
                var leadsTo = leadsTo(what, who, stage);
                var answer = attempt(what, who, quarrel, leadsTo != null);
                var told = what + " by " + who + " in " + stage + ": " + answer.statusCode() + " " + answer.asString();
                assertThat(answer.statusCode()).as(told).isEqualTo(leadsTo == null ? refusal(what, who) : 200);
                if (leadsTo == null) {
                    assertThat(answer.contentType()).as(told).isEqualTo("application/problem+json");
                    assertThat(quarrel.kept().version()).as(told).isEqualTo(before.version());
                } else {
                    assertThat(quarrel.kept().stage()).as(told).isEqualTo(leadsTo);
                    quarrel = what.leavesItAsItWas() ? quarrel : mediating.in(stage);
                }
            }
        }
    }

    /** A party may end it even before it was taken up: it wants it no more. */
    private static MediationStage leadsTo(What what, Who who, MediationStage stage) {
        if (what == What.TERMINATION && who == Who.APPLICANT && stage.isBeforeAcceptance()) {
            return MediationStage.REFUSED_BY_PARTY;
        }
        return what.allowed.contains(who) ? what.ways.get(stage) : null;
    }

    /** Who may do it in another stage gets a conflict; everybody else is not let through, whatever the stage. */
    private static int refusal(What what, Who who) {
        if (what.allowed.contains(who)) {
            return 409;
        }
        return switch (who) {
            case STAFF_ELSEWHERE -> 404;
            case ANOTHER_CITIZEN -> what.isAtTheDesk() ? 403 : 404;
            default -> 403;
        };
    }

    private Response attempt(What what, Who who, Quarrel quarrel, boolean allowed) {
        var person = person(who, quarrel);
        var parties = quarrel.parties();
        return switch (what) {
            case INVITATION -> quarrel.does(person, "parties/" + parties.get(1) + "/invitation", null);
            case MEDIATOR_CHOICE ->
                quarrel.does(
                        person,
                        "mediator-choice",
                        Map.of("mediatorId", allowed ? pooled(quarrel) : UUID.randomUUID(), "partyId", parties.get(0)));
            case TERMINATION -> quarrel.does(person, "termination", Map.of());
            case POLICE_NOTICE -> quarrel.atDesk(person, "police-notice", Map.of("station", "贺村派出所"));
            case RISK -> quarrel.atDesk(person, "risk", Map.of("risk", "MEDIUM"));
            case TRANSFER -> quarrel.atDesk(person, "transfer", Map.of("reason", "Difficult."));
        };
    }

    private UUID pooled(Quarrel quarrel) {
        return mediating.mediator(
                quarrel.county().above(Role.BUREAU_ADMIN), quarrel.county().station());
    }

    private Person person(Who who, Quarrel quarrel) {
        return switch (who) {
            case APPLICANT -> quarrel.applicant();
            case ANOTHER_CITIZEN -> people.citizen();
            case STAFF -> quarrel.staff();
            case STAFF_ELSEWHERE -> quarrel.county().elsewhere(Role.MEDIATOR, Role.BUREAU_ADMIN);
            case ADVISER -> quarrel.county().staff(Role.ADVISER);
        };
    }
}
