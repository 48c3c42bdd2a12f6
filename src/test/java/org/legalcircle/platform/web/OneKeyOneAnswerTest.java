package org.legalcircle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.usecase.Officers;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;

/**
 * A repeated call looks for the first answer, and the first call ends right after that look. The database is made to
 * hide the answer from the first looks at it, as if it were not yet committed.
 */
@QuarkusTest
class OneKeyOneAnswerTest {
    @Inject
    Officers officers;

    @Inject
    Pool pool;

    private OrganisationSummary centre;
    private Person admin;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void open() {
        centre = officers.centre();
        admin = officers.administrator(centre);
    }

    @AfterEach
    void hide_nothing_any_more() {
        run("alter table platform.idempotent_answer no force row level security");
        run("alter table platform.idempotent_answer disable row level security");
        for (var command : List.of("select", "insert", "update", "delete")) {
            run("drop policy if exists probe_" + command + " on platform.idempotent_answer");
        }
        run("drop function if exists public.looked_long_enough()");
        run("drop sequence if exists public.looks");
    }

    /** One look: before the lock. Two: under the lock too, because the first call was not done when that was taken. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_first_answer_that_comes_in_after_a_look_is_the_answer(int looks) {
        var login = Officers.login();
        var first = employ(login);
        first.then().statusCode(201);
        hideFromTheFirst(looks);

        var again = employ(login);

        again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_first_refusal_stays_the_answer_too(int looks) {
        var login = Officers.login();
        assertThat(employ(login, UUID.randomUUID().toString()).statusCode()).isEqualTo(201);
        var refused = employ(login);
        refused.then().statusCode(409);
        run("delete from identity.staff_member where login = '" + login + "'");
        hideFromTheFirst(looks);

        var again = employ(login);

        again.then().statusCode(409).header("Idempotent-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(refused.asString());
    }

    private void hideFromTheFirst(int looks) {
        run("create sequence public.looks");
        run("create function public.looked_long_enough() returns boolean language sql volatile as"
                + " 'select nextval(''public.looks'') > " + looks + "'");
        run("create policy probe_select on platform.idempotent_answer for select using" + " (key <> '" + key
                + "' or public.looked_long_enough())");
        run("create policy probe_insert on platform.idempotent_answer for insert with check (true)");
        run("create policy probe_update on platform.idempotent_answer for update using (true)");
        run("create policy probe_delete on platform.idempotent_answer for delete using (true)");
        run("alter table platform.idempotent_answer enable row level security");
        run("alter table platform.idempotent_answer force row level security");
    }

    private Response employ(String login) {
        return employ(login, key);
    }

    private Response employ(String login, String withKey) {
        return admin.asks()
                .header("Idempotency-Key", withKey)
                .body(Map.of("login", login, "name", "赵敏", "organisationId", centre.id(), "roles", List.of("ADVISER")))
                .post("/api/v1/desk/staff");
    }

    private void run(String sql) {
        People.run(() -> pool.query(sql).execute());
    }
}
