package org.legalcircle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class RevokedSessionsTest {
    @Inject
    Pool pool;

    @Inject
    TokenSettings settings;

    @Inject
    SettableClock clock;

    @Inject
    RevokedSessions here;

    @Inject
    People people;

    @Test
    void another_instance_learns_of_it_at_its_next_look() {
        var there = new RevokedSessions(pool, settings, clock);
        var session = UUID.randomUUID();

        revoke(session);

        assertThat(here.contains(session)).isTrue();
        assertThat(there.contains(session)).isFalse();
        People.run(there::learn);
        assertThat(there.contains(session)).isTrue();
    }

    @Test
    void a_token_of_a_revoked_session_opens_nothing_although_it_was_taken_before() {
        var li = people.citizen();
        li.asks().get("/api/v1/me").then().statusCode(200);

        revoke(li.session());

        li.asks().get("/api/v1/me").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        people.person(new Caller(li.id(), UUID.randomUUID(), Set.of(Role.CITIZEN), null))
                .asks()
                .get("/api/v1/me")
                .then()
                .statusCode(200);
    }

    @Test
    void it_is_forgotten_once_no_token_can_be_about() {
        var there = new RevokedSessions(pool, settings, clock);
        var session = UUID.randomUUID();
        revoke(session);

        clock.advance(Duration.ofMinutes(16));
        People.run(there::learn);

        assertThat(there.contains(session)).isFalse();
    }

    private void revoke(UUID session) {
        People.run(() ->
                Panache.withTransaction(() -> Panache.getSession().chain(database -> here.revoke(session, database))));
    }
}
