package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Casework.County;
import org.legalcircle.casework.matter.Casework.Submitted;
import org.legalcircle.casework.matter.Papers.Shelf;
import org.legalcircle.casework.matter.usecase.ArchivingAMatter;
import org.legalcircle.casework.matter.usecase.ArchivingInTime;
import org.legalcircle.platform.files.ObjectStore;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.People.Person;
import org.legalcircle.support.SettableClock;

/** The clock of a test stands at Monday, 23 November 2026, 9 o'clock. */
@QuarkusTest
class ArchivingTest {
    private static final String DOCUMENT = "(select id from casework.document where matter_id = $1)";
    private static final List<String> CHANGES = List.of(
            "update casework.matter set stage = 'IN_PROGRESS' where id = $1",
            "update casework.matter set worker_id = null, version = version + 1 where id = $1",
            "update casework.matter set archived_at = null where id = $1",
            "delete from casework.matter where id = $1",
            "insert into casework.timeline_entry"
                    + " values ($1, 99, 'TOLD', 'STAFF', 'CONCLUDED', null, 'x', null, null, now())",
            "update casework.timeline_entry set note = 'x' where matter_id = $1",
            "update casework.document set name = 'x' where matter_id = $1",
            "update casework.document set sha256 = repeat('0', 64) where matter_id = $1",
            "delete from casework.document where matter_id = $1",
            "update casework.document_part set document_id = null where document_id = " + DOCUMENT,
            "delete from casework.document_part where document_id = " + DOCUMENT,
            "update casework.deadline set due_at = now() where matter_id = $1",
            "delete from casework.hand_over where matter_id = $1",
            "update casework.archive set retain_until = null, retention = null where matter_id = $1",
            "delete from casework.archive_item where matter_id = $1",
            "insert into casework.archive_item select matter_id, 99, section, 'X', source, name, staff_only, made_at,"
                    + " length, sha256 from casework.archive_item where matter_id = $1 and position = 1");

    @Inject
    Casework casework;

    @Inject
    People people;

    @Inject
    ArchivingAMatter archiving;

    @Inject
    ArchivingInTime inTime;

    @Inject
    ObjectStore store;

    @Inject
    Pool pool;

    @Inject
    SettableClock clock;

    @Test
    void what_is_over_gets_a_number_and_an_index_and_the_applicant_sees_what_is_not_for_staff_only() {
        var county = casework.county();
        var matter = over(county);
        var mediator = county.staff(Role.MEDIATOR);

        matter.does(mediator, "archive", Map.of()).then().statusCode(200);

        var file = index(mediator, matter);
        assertThat(file.<String>path("number"))
                .isEqualTo("ARC-" + county.station().code() + "-2026-00001");
        assertThat(file.<String>path("retainUntil")).isEqualTo("2036-11-23");
        assertThat(file.<List<String>>path("items.section"))
                .startsWith("COVER", "APPLICATION", "DECISION", "DECISION", "DOCUMENT", "COURSE")
                .contains("DEADLINE")
                .endsWith("HAND_OVER");
        assertThat(file.<List<String>>path("items.kind")).contains("HAND_OVER_OFFERED", "ARCHIVED");
        assertThat(file.<Integer>path("count"))
                .isEqualTo(file.<List<String>>path("items").size());
        var mine = matter.citizen().asks().get("/api/v1/matters/{id}/archive?limit=100", matter.id());
        assertThat(mine.<String>path("number")).isEqualTo(file.path("number"));
        assertThat(mine.<List<String>>path("items.kind"))
                .contains("CONCLUDED", "PROOF_OF_IDENTITY")
                .doesNotContain("HAND_OVER_OFFERED", "HAND_OVER_REFUSED", "REFUSED", "HAND_OVER");
        var seen = mine.<List<Integer>>path("items.position");
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, seen.size()).boxed().toList());
        assertThat(mine.<List<Boolean>>path("items.staffOnly")).containsOnlyNulls();
        assertThat(mine.<Integer>path("count")).isNull();
        assertThat(matter.timeline()).endsWith("CONCLUDED", "ARCHIVED");
        assertThat(casework.events(matter.id(), "matter-archived")).hasSize(1);
    }

    @Test
    void the_index_comes_in_parts() {
        var county = casework.county();
        var matter = archived(county);
        var mediator = county.staff(Role.MEDIATOR);
        var whole = index(mediator, matter).<List<String>>path("items.sha256");

        var first = mediator.asks().get("/api/v1/desk/matters/{id}/archive?limit=4", matter.id());
        var second = mediator.asks()
                .get("/api/v1/desk/matters/{id}/archive?limit=4&cursor=" + first.path("nextCursor"), matter.id());

        assertThat(first.<List<String>>path("items.sha256")).isEqualTo(whole.subList(0, 4));
        assertThat(second.<List<String>>path("items.sha256")).isEqualTo(whole.subList(4, 8));
    }

    @Test
    void the_database_lets_nobody_change_what_is_archived() {
        var matter = archived(casework.county());

        for (var change : CHANGES) {
            assertThatThrownBy(() -> People.run(() -> casework.running(change, matter.id())))
                    .as(change)
                    .hasMessageMatching("(?s).*(never changes|only ever added to).*");
        }
    }

    @Test
    void nobody_changes_it_over_the_interface_and_copies_are_still_told_of_it() {
        var county = casework.county();
        var matter = archived(county);

        refused(
                matter.does(county.staff(Role.MEDIATOR), "conclusion", Map.of("result", "x")),
                409,
                "matter-stage-forbids");
        refused(matter.does(county.staff(Role.MEDIATOR), "archive", Map.of()), 409, "matter-archived");
        refused(matter.applicantDoes("withdrawal", Map.of("reason", "x")), 409, "matter-stage-forbids");
        Shelf.of(matter)
                .add(Papers.pdf(3000), "application/pdf", "a.pdf")
                .then()
                .statusCode(409);
        // What tells copies of a change is not part of the matter, what a scanner finds is not part of a document.
        People.run(() -> casework.running("update casework.matter set version = version where id = $1", matter.id()));
        People.run(() -> casework.running(
                "update casework.document set state = 'CLEAN', scanned_at = now() where matter_id = $1", matter.id()));
        assertThatThrownBy(() -> People.run(() -> casework.running(
                        "update casework.document set state = 'INFECTED' where matter_id = $1", matter.id())))
                .hasMessageContaining("never changes");
        assertThat(verified(county.staff(Role.MEDIATOR), matter).<Boolean>path("verified"))
                .isTrue();
    }

    @Test
    void only_what_is_over_is_archived_and_only_by_who_works_on_the_line_there() {
        var county = casework.county();
        var open = county.inProgress();
        var matter = over(county);

        refused(open.does(county.staff(Role.MEDIATOR), "archive", Map.of()), 409, "matter-stage-forbids");
        refused(matter.does(county.above(Role.BUREAU_ADMIN), "archive", Map.of()), 403, "position-required");
        refused(matter.does(county.elsewhere(Role.MEDIATOR), "archive", Map.of()), 404, "matter-not-found");
        refused(matter.does(county.staff(Role.LEGAL_AID_OFFICER), "archive", Map.of()), 404, "matter-not-found");
        refused(index(county.staff(Role.MEDIATOR), matter), 404, "archive-not-found");
        matter.does(county.staff(Role.MEDIATOR), "archive", Map.of()).then().statusCode(200);
        refused(index(county.elsewhere(Role.MEDIATOR), matter), 404, "matter-not-found");
        refused(verified(county.elsewhere(Role.MEDIATOR), matter), 404, "matter-not-found");
        refused(people.citizen().asks().get("/api/v1/matters/{id}/archive", matter.id()), 404, "matter-not-found");
        assertThat(readings(matter)).isEmpty();
    }

    @Test
    void who_handed_a_matter_over_does_not_read_its_archived_file() {
        var county = casework.county();
        var matter = county.accepted();
        var taker = county.elsewhere(Role.LEGALITY_REVIEWER);
        matter.does(
                        county.staff(Role.LEGALITY_REVIEWER),
                        "hand-over",
                        Map.of("organisationId", county.other().id(), "reason", "They live there."))
                .then()
                .statusCode(200);
        matter.does(taker, "hand-over/acceptance", Map.of()).then().statusCode(200);
        matter.does(taker, "conclusion", Map.of("result", "Done.")).then().statusCode(200);
        matter.does(taker, "archive", Map.of()).then().statusCode(200);

        matter.seenBy(county.staff(Role.MEDIATOR)).then().statusCode(200);
        refused(index(county.staff(Role.MEDIATOR), matter), 404, "archive-not-found");
        refused(verified(county.staff(Role.MEDIATOR), matter), 404, "archive-not-found");
        index(taker, matter).then().statusCode(200);
    }

    @Test
    void of_two_who_archive_at_once_one_wins() throws Exception {
        var county = casework.county();
        var matter = over(county);
        var staff = county.staff(Role.MEDIATOR);
        var version = "\"" + matter.version() + "\"";

        var answers = Parallel.times(2, i -> matter.does(staff, "archive", Map.of(), version));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(matter.timeline()).containsOnlyOnce("ARCHIVED");
    }

    @Test
    void each_reading_by_staff_is_recorded() {
        var county = casework.county();
        var matter = archived(county);
        var mediator = county.staff(Role.MEDIATOR);

        index(mediator, matter).then().statusCode(200);
        verified(mediator, matter).then().statusCode(200);
        matter.citizen()
                .asks()
                .get("/api/v1/matters/{id}/archive", matter.id())
                .then()
                .statusCode(200);

        assertThat(readings(matter)).containsExactly(mediator.id(), mediator.id());
    }

    @Test
    void verifying_names_what_differs_whoever_got_around_the_database() {
        var county = casework.county();
        var matter = archived(county);
        var mediator = county.staff(Role.MEDIATOR);
        assertThat(verified(mediator, matter).<Boolean>path("verified")).isTrue();

        behindItsBack("""
                update casework.timeline_entry set note = 'x' where matter_id = '%1$s' and kind = 'CONCLUDED';
                delete from casework.hand_over where matter_id = '%1$s';
                insert into casework.timeline_entry
                values ('%1$s', 99, 'TOLD', 'STAFF', 'CONCLUDED', null, 'x', null, null, now());""", matter);

        var found = verified(mediator, matter);
        assertThat(found.<Boolean>path("verified")).isFalse();
        assertThat(found.<Boolean>path("indexIntact")).isTrue();
        assertThat(found.<List<String>>path("differences.kind")).containsExactly("CONCLUDED", "REFUSED", "TOLD");
        assertThat(found.<List<String>>path("differences.difference")).containsExactly("CHANGED", "MISSING", "ADDED");

        behindItsBack("update casework.archive_item set name = 'x' where matter_id = '%1$s' and position = 1;", matter);
        assertThat(verified(mediator, matter).<Boolean>path("indexIntact")).isFalse();
    }

    @Test
    void verifying_reads_the_documents_themselves() {
        var county = casework.county();
        var matter = archived(county);
        var part = casework.rows("select id from casework.document_part where document_id = " + DOCUMENT, matter.id())
                .get(0)
                .getUUID(0);
        var mediator = county.staff(Role.MEDIATOR);

        People.run(() -> store.delete(part));
        assertThat(verified(mediator, matter).<List<String>>path("differences.difference"))
                .containsExactly("CONTENT_UNREADABLE");
        People.run(() -> store.put(part, Buffer.buffer(new byte[3000])));
        assertThat(verified(mediator, matter).<List<String>>path("differences.difference"))
                .containsExactly("CONTENT_CHANGED");
    }

    @Test
    void what_nobody_archives_is_archived_when_its_time_has_come() {
        var county = casework.county();
        var matter = over(county);
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(due()).doesNotContain(matter.id());
        clock.advance(Duration.ofSeconds(1));
        assertThat(due()).contains(matter.id());

        People.run(() -> archiving.archiveByItself(matter.id()));
        People.run(() -> archiving.archiveByItself(matter.id()));

        assertThat(due()).doesNotContain(matter.id());
        assertThat(matter.timeline()).containsOnlyOnce("ARCHIVED");
        assertThat(index(county.staff(Role.MEDIATOR), matter).<String>path("archivedBy"))
                .isNull();
    }

    private List<UUID> due() {
        return People.run(() -> inTime.due(100_000));
    }

    /** One that was concluded, with a document, and with an offer that was refused before. */
    private Submitted over(County county) {
        var matter = county.inProgress();
        Shelf.of(matter).addPdf("PROOF_OF_IDENTITY");
        var decider = county.staff(Role.LEGALITY_REVIEWER);
        matter.does(
                        decider,
                        "hand-over",
                        Map.of("organisationId", county.other().id(), "reason", "They live there."))
                .then()
                .statusCode(200);
        matter.does(county.elsewhere(Role.LEGALITY_REVIEWER), "hand-over/refusal", Map.of("ground", "Not here."))
                .then()
                .statusCode(200);
        matter.does(decider, "conclusion", Map.of("result", "Done.")).then().statusCode(200);
        return matter;
    }

    private Submitted archived(County county) {
        var matter = over(county);
        matter.does(county.staff(Role.MEDIATOR), "archive", Map.of()).then().statusCode(200);
        return matter;
    }

    private static Response index(Person staff, Submitted matter) {
        return staff.asks().get("/api/v1/desk/matters/{id}/archive?limit=100", matter.id());
    }

    private static Response verified(Person staff, Submitted matter) {
        return staff.asks().get("/api/v1/desk/matters/{id}/archive/verification", matter.id());
    }

    private List<UUID> readings(Submitted matter) {
        return casework
                .rows(
                        "select reader_id from platform.read_audit where resource = $1",
                        "casework.archive:" + matter.id())
                .stream()
                .map(row -> row.getUUID(0))
                .toList();
    }

    /** As whoever owns the database could: without triggers. */
    private void behindItsBack(String statements, Submitted matter) {
        var script = switched("disable") + statements.formatted(matter.id()) + switched("enable");
        People.run(() -> pool.withTransaction(one -> one.query(script).execute()));
    }

    private static String switched(String how) {
        return Stream.of("timeline_entry", "hand_over", "archive_item")
                .map(table -> "alter table casework." + table + " " + how + " trigger user;")
                .collect(Collectors.joining());
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status);
        assertThat(answer.<String>path("type")).isEqualTo("/problems/" + type);
    }
}
