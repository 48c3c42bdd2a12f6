package org.legalcircle.identity.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.consultation.Bureau;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.support.People;

/** The tree is read anew each minute, often inside a transaction: that has to do with the connection it has. */
@QuarkusTest
class LookingForAnOrganisationTest {
    @Inject
    KnownOrganisations known;

    @Inject
    Bureau bureau;

    @Inject
    Pool pool;

    @ConfigProperty(name = "quarkus.datasource.reactive.max-size")
    int connections;

    private final List<SqlConnection> taken = new ArrayList<>();

    @AfterEach
    void giveBack() {
        taken.forEach(connection -> People.run(connection::close));
    }

    @Test
    void a_transaction_that_has_the_last_connection_reads_the_tree_on_it() {
        bureau.letEverybodyHear();
        for (var i = 1; i < connections; i++) {
            taken.add(People.run(pool::getConnection));
        }
        known.forget();

        List<OrganisationSummary> found = People.run(() -> Panache.withTransaction(() -> Panache.getSession()
                .flatMap(session ->
                        session.createNativeQuery("select 1", Integer.class).getSingleResult())
                .flatMap(one -> known.all())));

        assertThat(found).isNotEmpty();
    }
}
