package org.legalcircle.casework.matter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.support.People;

/** Among twenty thousand matters of three hundred workers in a hundred organisations, nine in ten of them closed. */
@QuarkusTest
class WorkListIndexTest {
    private static final UUID WORKER = UUID.fromString("00000000-0000-0000-0000-000000000007");
    private static final String MATTERS = """
            insert into casework.matter
                (id, version, number, line, stage, citizen_id, standing, organisation_id, organisation_path, worker_id,
                 form, supplement_asked, last_entry, due_at, submitted_at, changed_at)
            select gen_random_uuid(), 0, 'INDEX-' || n, 'ARBITRATION',
                   case when n % 10 = 0 then 'IN_PROGRESS' else 'CONCLUDED' end, gen_random_uuid(), 'SELF',
                   gen_random_uuid(), '/INDEX/' || n % 100 || '/',
                   ('00000000-0000-0000-0000-' || lpad((n / 10 % 300)::text, 12, '0'))::uuid, '', false, 0,
                   timestamptz '2026-12-01' + n * interval '1 minute', now(), now()
            from generate_series(1, 20000) as n""";
    private static final OffsetDateTime BEGIN = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final OffsetDateTime END = OffsetDateTime.parse("2099-12-31T00:00:01Z");

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
