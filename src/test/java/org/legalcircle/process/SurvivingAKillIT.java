package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.ServiceProcess;

/** Each test finds the service running and leaves it running. */
class SurvivingAKillIT {
    private static final ServiceProcess SERVICE = ServiceProcess.onNewFolder();

    @BeforeAll
    static void begin() throws SQLException {
        SERVICE.start().awaitReady();
        SERVICE.postgres().execute("create table kept as select 1 as line");
    }

    @AfterAll
    static void end() {
        SERVICE.close();
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
    void a_kill_of_service_and_server_together_loses_nothing() throws SQLException {
        SERVICE.killBoth9();

        SERVICE.start().awaitReady();

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
        assertThat(SERVICE.postgres().value("select line from kept")).isEqualTo("1");
    }
}
