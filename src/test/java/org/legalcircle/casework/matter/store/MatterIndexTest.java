package org.legalcircle.casework.matter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.People;

/** Among twenty thousand matters of three hundred workers in a hundred organisations, nine in ten of them closed. */
@QuarkusTest
class MatterIndexTest {
    private static final UUID WORKER = UUID.fromString("00000000-0000-0000-0000-000000000007");
    private static final String MATTERS = """
            insert into casework.matter
                (id, version, number, line, stage, citizen_id, standing, organisation_id, organisation_path, worker_id,
                 form, supplement_asked, last_entry, due_at, submitted_at, changed_at, changed_in)
            select gen_random_uuid(), 0, 'INDEX-' || n, 'ARBITRATION',
                   case when n % 10 = 0 then 'IN_PROGRESS' else 'CONCLUDED' end,
                   ('00000000-0000-0000-0001-' || lpad((n % 3000)::text, 12, '0'))::uuid, 'SELF',
                   gen_random_uuid(), '/INDEX/' || n % 100 || '/',
                   ('00000000-0000-0000-0000-' || lpad((n / 10 % 300)::text, 12, '0'))::uuid, '', false, 0,
                   timestamptz '2026-12-01' + n * interval '1 minute', now(), now(),
                   n::text::xid8
            from generate_series(1, 20000) as n""";
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final OffsetDateTime END = OffsetDateTime.parse("2099-12-31T00:00:01Z");

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    Pool pool;

    @BeforeEach
    void fill() {
        run(MATTERS);
        run("analyze casework.matter");
    }

    @AfterEach
    void clear() {
        run("delete from casework.matter where number like 'INDEX-%'");
        run("analyze casework.matter");
    }

    @Test
    void the_work_of_one_worker_comes_from_its_index() {
        assertThat(plan(MatterLists.WORK_OF_WORKER, parameters("/INDEX/", WORKER)))
                .contains("matter_of_worker")
                .doesNotContain("Seq Scan");
    }

    @Test
    void the_work_of_a_small_branch_and_of_a_large_one_comes_from_an_index() {
        assertThat(plan(
                        MatterLists.WORK_OF_BRANCH,
                        parameters("/INDEX/7/", null).addValue("/INDEX/70")))
                .contains("matter_of_branch")
                .doesNotContain("Seq Scan");
        assertThat(plan(MatterLists.WORK_OF_BRANCH, parameters("/INDEX/", null).addValue("/INDEX0")))
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    @Test
    void what_changed_of_the_matters_of_one_citizen_comes_from_its_index() {
        var parameters = Tuple.of(UUID.fromString("00000000-0000-0000-0001-000000000007"), "10000", NONE, "20001", 101);

        assertThat(plan(MatterChanges.OF_CITIZEN, parameters))
                .contains("matter_of_citizen_by_change")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_changed_in_a_branch_comes_in_the_order_of_changes() {
        for (var branch : List.of("/INDEX/7/", "/INDEX/")) {
            var parameters = of(branch).addValue("19900").addValue(NONE).addValue("20001");

            assertThat(plan(MatterChanges.OF_BRANCH, parameters.addValue(101)))
                    .contains("matter_by_change")
                    .doesNotContain("Seq Scan on matter ");
        }
    }

    @Test
    void a_copy_of_the_open_matters_of_a_branch_begins_without_reading_all() {
        for (var branch : List.of("/INDEX/7/", "/INDEX/")) {
            assertThat(plan(
                            MatterChanges.OPEN_OF_BRANCH,
                            of(branch).addValue(NONE).addValue(101)))
                    .doesNotContain("Seq Scan on matter ");
        }
    }

    private static Tuple of(String branch) {
        return Tuple.tuple()
                .addValue(branch)
                .addValue(MatterLists.endOf(branch))
                .addValue(new String[] {"ARBITRATION", "MEDIATION"});
    }

    private static Tuple parameters(String branch, UUID worker) {
        return Tuple.tuple()
                .addValue(branch)
                .addValue(worker)
                .addValue(new String[] {"ARBITRATION", "MEDIATION"})
                .addValue(null)
                .addValue(BEGIN)
                .addValue(END)
                .addValue(BEGIN)
                .addValue(new UUID(0, 0))
                .addValue(21);
    }

    private String plan(String sql, Tuple parameters) {
        var rows = People.run(() -> pool.preparedQuery("explain " + sql).execute(parameters));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    private void run(String sql) {
        People.run(() -> pool.query(sql).execute());
    }
}
