package org.legalcircle.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.legalcircle.casework.task.Supervising.A_DAY;
import static org.legalcircle.casework.task.Supervising.give;
import static org.legalcircle.contract.EveryOperation.anonymous;
import static org.legalcircle.contract.EveryOperation.of;
import static org.legalcircle.contract.EveryOperation.send;
import static org.legalcircle.contract.EveryOperation.sendGood;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.legalaid.Aiding;
import org.legalcircle.casework.matter.Casework;
import org.legalcircle.casework.mediation.Mediating;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.evaluation.Loops;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.servicecircle.Circle;
import org.legalcircle.support.InterfaceDescription;
import org.legalcircle.support.InterfaceDescription.Operation;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/** Every operation there is, called by who may not, or in a way it does not have. */
@QuarkusTest
class CallingWithoutRightTest {
    /**
     * Below the path of another resource, where the framework then looks for the method: 404 in place of 405. Or a name
     * where an identifier may stand: what may be done with what is identified is told as well.
     */
    private static final Set<String> WITHIN_ANOTHER =
            Set.of("/api/v1/desk/staff/{id}/external-sign-in", "/api/v1/service-points/imports");

    @Inject
    People people;

    @Inject
    Bureau bureau;

    @Inject
    Officers officers;

    @Inject
    Circle circle;

    @Inject
    Casework casework;

    @Inject
    Mediating mediating;

    @Inject
    Loops loops;

    private final InterfaceDescription description = InterfaceDescription.ofTheApplication();
    private final EveryOperation every = new EveryOperation(description);

    @Test
    void without_a_token_nothing_secured_opens() {
        for (var operation : every.where(Operation::isSecured)) {
            every.expect(401, operation, "no token", () -> sendGood(operation, anonymous(operation)));
        }
        every.verify();
    }

    @Test
    void with_a_bad_token_nothing_secured_opens() {
        for (var operation : every.where(Operation::isSecured)) {
            for (var bad : List.of("Bearer " + BadBodies.MARKER, "Bearer a.b.c", "Bearer", "Basic eDp5")) {
                every.expect(
                        401,
                        operation,
                        bad,
                        "invalid_token",
                        () -> sendGood(operation, anonymous(operation).header("Authorization", bad)));
            }
        }
        every.verify();
    }

    @Test
    void who_has_every_role_but_the_right_one_is_turned_away() {
        for (var operation : every.where(operation -> !operation.roles().isEmpty())) {
            var others = Arrays.stream(Role.values())
                    .filter(role -> !operation.roles().contains(role.name()))
                    .collect(Collectors.toSet());
            var caller = people.person(new Caller(UUID.randomUUID(), UUID.randomUUID(), others, "/330881/"));
            every.expect(403, operation, "other roles", () -> sendGood(operation, of(caller.token(), operation)));
        }
        every.verify();
    }

    @Test
    void an_edit_says_which_version_it_is_of() {
        var editable = editable();
        for (var operation : every.where(operation -> operation.takesHeader("If-Match"))) {
            assertThat(editable).as("say here what can be edited").containsKey(operation.path());
            var request = editable.get(operation.path());
            every.expect(428, operation, "no If-Match", () -> sendGood(operation, request.apply(operation)));
            for (var tag : List.of("\"99\"", "W/\"0\"", "0", "nonsense")) {
                every.expect(
                        412,
                        operation,
                        tag,
                        () -> sendGood(operation, request.apply(operation).header("If-Match", tag)));
            }
        }
        every.verify();
    }

    /** For each path a request of somebody who may edit what is there. */
    private Map<String, Function<Operation, RequestSpecification>> editable() {
        var centre = officers.centre();
        var admin = officers.administrator(centre);
        var colleague = officers.officer(centre, Role.ADVISER);
        admin.asks()
                .body(Map.of("topics", List.of("LABOUR"), "languages", List.of("zh-CN")))
                .put("/api/v1/desk/advisers/{id}/profile", colleague.id())
                .then()
                .statusCode(200);
        var adviser = bureau.adviser(1);
        var self = people.person(new Caller(adviser, UUID.randomUUID(), Set.of(Role.ADVISER), Bureau.STATION));
        var citizen = people.citizen();
        var point = circle.open(circle.profile(118.5, 28.79));
        var matters = List.of(
                        "acceptance",
                        "refusal",
                        "supplement-request",
                        "assignment",
                        "suspension",
                        "resumption",
                        "extension",
                        "conclusion",
                        "archive",
                        "hand-over",
                        "hand-over/acceptance",
                        "hand-over/refusal")
                .stream()
                .collect(Collectors.toMap("/api/v1/desk/matters/{id}/"::concat, path -> matter()));
        var callBack = loops.open(casework.county());
        var callBacks = Stream.of("assignment", "calls", "fix", "complaint", "complaint-decision")
                .collect(Collectors.toMap(
                        "/api/v1/desk/call-backs/{id}/"::concat,
                        path -> at(callBack.admin(), UUID.fromString(callBack.id()))));
        var all = new HashMap<String, Function<Operation, RequestSpecification>>(matters);
        List.of("progress", "completion", "acceptance", "return", "revocation")
                .forEach(path -> all.put("/api/v1/desk/tasks/{id}/" + path, task()));
        all.putAll(callBacks);
        all.putAll(legalAid());
        all.putAll(Map.of(
                "/api/v1/me", operation -> of(citizen.token(), operation),
                "/api/v1/desk/advisers/{id}/opening-rules", at(self, adviser),
                "/api/v1/desk/advisers/{id}/profile", at(admin, colleague.id()),
                "/api/v1/desk/organisations/{id}", at(admin, centre.id()),
                "/api/v1/desk/staff/{id}", at(admin, colleague.id()),
                "/api/v1/desk/mediators/{id}/profile", at(admin, mediating.mediator(admin, centre)),
                "/api/v1/desk/service-points/{id}", at(circle.administrator(), point)));
        return all;
    }

    /** An administrator of a county at an application for legal aid, and a citizen at a draft. */
    private Map<String, Function<Operation, RequestSpecification>> legalAid() {
        var county = casework.county();
        var applicant = people.citizen();
        var application = UUID.fromString(Aiding.submitted(county, applicant));
        var draft = UUID.fromString(Aiding.begin(applicant, Map.of()).path("id"));
        var desk = Stream.of(
                        "verification",
                        "verification/{verification}/answer",
                        "referral",
                        "recusal",
                        "forwarding",
                        "grant",
                        "refusal",
                        "emergency-grant",
                        "papers",
                        "revocation",
                        "objection-decision")
                .collect(Collectors.toMap(
                        "/api/v1/desk/legal-aid/{id}/"::concat,
                        path -> at(county.above(Role.BUREAU_ADMIN), application)));
        var all = new HashMap<>(desk);
        all.put("/api/v1/legal-aid/applications/{id}", at(applicant, draft));
        return all;
    }

    /** Staff of a thin line, at a matter of it. */
    private Function<Operation, RequestSpecification> matter() {
        var county = casework.county();
        return at(county.staff(Role.LEGALITY_REVIEWER), county.submitted().id());
    }

    /** An administrator of a county, at a task given there. */
    private Function<Operation, RequestSpecification> task() {
        var county = casework.county();
        var superior = county.above(Role.BUREAU_ADMIN);
        var given = give(superior, county.submitted(), county.station().id(), null, A_DAY);
        return at(superior, UUID.fromString(given.path("id")));
    }

    private static Function<Operation, RequestSpecification> at(Person caller, UUID id) {
        return operation -> of(caller.token(), operation).pathParam("id", id);
    }

    @Test
    void a_method_that_is_not_there_is_refused_with_those_that_are() {
        var byPath = description
                .operations()
                .filter(operation -> !WITHIN_ANOTHER.contains(operation.path()))
                .collect(Collectors.groupingBy(Operation::path));
        byPath.forEach((path, there) -> {
            var allowed = there.stream()
                    .flatMap(CallingWithoutRightTest::methods)
                    .collect(Collectors.toCollection(TreeSet::new));
            Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW")
                    .filter(verb -> !allowed.contains(verb))
                    .map(verb -> new Operation(verb, path, there.get(0).description()))
                    .forEach(absent -> every.expect(
                            405,
                            absent,
                            "",
                            "Allow=" + String.join(", ", allowed),
                            () -> send(absent, anonymous(absent))));
        });
        every.verify();
    }

    private static Stream<String> methods(Operation operation) {
        var verb = operation.verb().toUpperCase(Locale.ROOT);
        return verb.equals("GET") ? Stream.of(verb, "HEAD", "OPTIONS") : Stream.of(verb, "OPTIONS");
    }
}
