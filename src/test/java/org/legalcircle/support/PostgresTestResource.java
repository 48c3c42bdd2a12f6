package org.legalcircle.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.nio.file.Path;
import java.util.Map;
import org.legalcircle.platform.database.Database;
import org.legalcircle.platform.database.EmbeddedDatabase;

/**
 * A PostgreSQL 18 for all tests of one run: an empty database at each start, no safety on disk. Every {@code @QuarkusTest}
 * gets it, because it is global, and so all of them share one start of the application.
 */
@WithTestResource(value = PostgresTestResource.class, scope = TestResourceScope.GLOBAL)
public class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    private Database database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.fleeting(Path.of("target", "test-data"));
        var address = database.address();
        return Map.of(
                "quarkus.datasource.reactive.url", address.reactiveUrl(),
                "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password());
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
