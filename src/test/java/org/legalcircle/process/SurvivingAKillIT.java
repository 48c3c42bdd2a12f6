package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.ServiceProcess;

/** Each test finds the service running and leaves it running. */
class SurvivingAKillIT {
    private static final ServiceProcess SERVICE = ServiceProcess.shared();

    @BeforeAll
    static void begin() throws SQLException {
        SERVICE.postgres().execute("create table if not exists survived as select 1 as line");
    }

    @Test
    void the_server_left_by_a_killed_service_is_replaced_at_the_next_start() throws SQLException {
        var orphan = SERVICE.postgres().process();
        SERVICE.kill9();
        assertThat(orphan.isAlive()).isTrue();

        SERVICE.start().awaitReady();

        assertThat(orphan.isAlive()).isFalse();
        assertNothingLost();
    }

    @Test
    void the_service_starts_a_server_again_that_died() throws SQLException {
        var port = SERVICE.postgres().port();
        var died = SERVICE.postgres().process();
        SERVICE.killPostgres9();

        assertThat(SERVICE.postgres().process()).isNotEqualTo(died);
        SERVICE.awaitReady();
        assertThat(SERVICE.postgres().port()).isEqualTo(port);
        assertNothingLost();
    }

    private static void assertNothingLost() throws SQLException {
        assertThat(SERVICE.postgres().value("select line from survived")).isEqualTo("1");
    }
}
