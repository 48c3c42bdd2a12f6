package org.legalcircle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.PostgresProcess;
import org.legalcircle.support.ServiceProcess;
import org.legalcircle.support.Shell;

class DemonstrationIT {
    private static final String HELD = """
            select concat_ws(' ', (select count(*) from identity.organisation),
                                  (select count(*) from identity.staff_member where demonstration),
                                  (select count(*) from identity.citizen),
                                  (select count(*) from consultation.adviser),
                                  (select count(*) from demo.filling where done_at is not null))""";
    private static final String CIRCLE = """
            select concat_ws(' ', (select count(*) from servicecircle.point),
                                  (select count(*) from servicecircle.village),
                                  (select count(*) from demo.filling where circle_drawn_at is not null))""";
    private static final String ALL = "56 32 3 25 1";

    private final ServiceProcess service = ServiceProcess.onNewFolder();

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void a_filling_that_was_killed_half_way_is_completed_by_the_next_start_whose_log_tells_how_to_begin()
            throws SQLException {
        service.withDemonstration().start();
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> count("identity.staff_member") > 3);
        service.kill9();

        service.start().awaitReady();

        assertThat(service.postgres().value(HELD)).isEqualTo(ALL);
        assertThat(lastLines()).hasSize(3).allSatisfy(DemonstrationIT::assertWorksAsPrinted);
    }

    @Test
    void a_database_that_holds_something_is_left_alone_and_two_instances_fill_an_empty_one_once() throws SQLException {
        service.start().awaitReady();
        var postgres = service.postgres();
        postgres.execute("insert into identity.organisation (id, version, level, code, path, name, address) values"
                + " (gen_random_uuid(), 0, 'COUNTY_CENTRE', 'x', '/x/', 'Somebody else', '')");
        try (var one = onSameDatabase();
                var other = onSameDatabase()) {
            one.start().awaitReady();
            assertThat(postgres.value(HELD)).isEqualTo("1 0 0 0 0");
            assertThat(one.log()).contains("stays as it is").doesNotContain("curl");
            one.stop();
            postgres.execute("delete from identity.organisation");

            one.start();
            other.start();
            one.awaitReady();
            other.awaitReady();

            assertThat(postgres.value(HELD)).isEqualTo(ALL);
            assertThat(Stream.of(one, other))
                    .allSatisfy(each -> assertThat(each.log()).contains("Three lines to begin with"));
        }
    }

    @Test
    void a_demonstration_from_before_there_were_points_gets_them_and_what_people_changed_stays() throws SQLException {
        service.withDemonstration().start().awaitReady();
        var postgres = service.postgres();
        var circle = postgres.value(CIRCLE);
        postgres.execute("update servicecircle.point set daily_capacity = 7 where code = '330881105'");
        postgres.execute("delete from servicecircle.point_change where point_id in"
                + " (select id from servicecircle.point where code <> '330881105')");
        postgres.execute("delete from servicecircle.point where code <> '330881105'");
        postgres.execute("delete from servicecircle.village where code > '330881106'");
        postgres.execute("update demo.filling set circle_drawn_at = null");
        service.stop();

        service.start().awaitReady();

        assertThat(service.postgres().value(CIRCLE)).isEqualTo(circle);
        assertThat(
                        service.postgres()
                                .value(
                                        "select daily_capacity || '/' || version from servicecircle.point where code = '330881105'"))
                .isEqualTo("7/0");
    }

    private ServiceProcess onSameDatabase() {
        return service.anotherOnSameDatabase()
                .with("LEGALCIRCLE_KEYS", service.data().resolve("keys").toString())
                .withDemonstration();
    }

    private int count(String table) throws SQLException {
        PostgresProcess postgres = service.postgres();
        return Integer.parseInt(postgres.value("select count(*) from " + table));
    }

    private Stream<String> lastLines() {
        var lines = service.log().lines().toList();
        return lines.subList(lines.size() - 3, lines.size()).stream();
    }

    private static void assertWorksAsPrinted(String line) {
        assertThat(line).startsWith("curl ");
        assertThat(Shell.run(line)).containsAnyOf("202 Accepted", "\"accessToken\"", "\"freeSeats\"");
    }
}
