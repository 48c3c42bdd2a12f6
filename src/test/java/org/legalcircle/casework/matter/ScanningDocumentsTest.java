package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Papers.Shelf;
import org.legalcircle.casework.matter.usecase.SweepingDocuments;
import org.legalcircle.platform.files.FakeClamd;
import org.legalcircle.platform.files.SwitchedScanner;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ScanningDocumentsTest {
    @Inject
    Casework casework;

    @Inject
    SweepingDocuments sweeping;

    @Inject
    SwitchedScanner scanner;

    @Inject
    SettableClock clock;

    private FakeClamd daemon;
    private Casework.County county;
    private Casework.Submitted matter;
    private Shelf shelf;

    @BeforeEach
    void there_is_a_scanner() throws IOException {
        daemon = new FakeClamd();
        scanner.ask(daemon);
        county = casework.county();
        matter = county.submitted();
        shelf = Shelf.of(matter);
    }

    @AfterEach
    void there_is_none() throws IOException {
        scanner.askNobody();
        daemon.close();
    }

    private Shelf staff() {
        return Shelf.ofStaff(county.staff(Role.MEDIATOR), matter);
    }

    @Test
    void what_is_clean_is_seen_by_all_who_see_the_matter_and_their_reading_is_recorded() {
        var document = shelf.addPdf("PROOF_OF_IDENTITY");

        People.run(sweeping::lookAfter);

        var reader = staff();
        reader.list()
                .then()
                .body("documents.id", contains(document.toString()))
                .body("documents[0].state", equalTo("CLEAN"))
                .body("checklist[0].presence", equalTo("PRESENT"));
        assertThat(readings(document)).isEmpty();
        reader.download(document).then().statusCode(200);
        assertThat(readings(document)).containsExactly(reader.person().id());
        shelf.download(document).then().statusCode(200);
        assertThat(readings(document)).hasSize(1);
        assertThat(casework.events(matter.id(), "document-cleared")).hasSize(1);
        Shelf.ofStaff(county.elsewhere(Role.MEDIATOR), matter)
                .download(document)
                .then()
                .statusCode(404);
    }

    private List<UUID> readings(UUID document) {
        return casework
                .rows("select reader_id from platform.read_audit where resource = $1", "casework.document:" + document)
                .stream()
                .map(row -> row.getUUID(0))
                .toList();
    }

    @Test
    void malware_is_gone_and_its_uploader_is_told() {
        var content = new String(Papers.pdf(3000), StandardCharsets.ISO_8859_1) + FakeClamd.MALWARE;
        var added = shelf.add(content.getBytes(StandardCharsets.ISO_8859_1), "application/pdf", "a.pdf");
        var document = UUID.fromString(added.path("id"));

        People.run(sweeping::lookAfter);

        shelf.show(document).then().statusCode(200).body("state", equalTo("INFECTED"));
        shelf.download(document).then().statusCode(410).body("type", equalTo("/problems/document-condemned"));
        staff().list().then().body("documents", empty());
        staff().download(document).then().statusCode(404);
        assertThat(matter.timeline()).endsWith("DOCUMENT_ADDED", "DOCUMENT_CONDEMNED");
        assertThat(casework.events(matter.id(), "document-condemned")).hasSize(1);
        assertThat(casework.rows("select from casework.document_part where document_id = $1", document))
                .isEmpty();
    }

    @Test
    void what_could_not_be_scanned_stays_hidden_and_is_tried_again() throws IOException {
        var document = shelf.addPdf(null);
        daemon.be(FakeClamd.Mood.HANGS_UP);
        People.run(sweeping::lookAfter);
        shelf.show(document).then().body("state", equalTo("NOT_SCANNED"));
        staff().download(document).then().statusCode(404);

        daemon.be(FakeClamd.Mood.HONEST);
        People.run(sweeping::lookAfter);
        shelf.show(document).then().body("state", equalTo("NOT_SCANNED"));
        clock.advance(Duration.ofMinutes(6));
        People.run(sweeping::lookAfter);

        Shelf.of(matter).show(document).then().body("state", equalTo("CLEAN"));
    }

    @Test
    void what_an_instance_left_whole_is_filed_by_another() {
        var document = shelf.beginPdf(3000);
        shelf.send(document, 0, Papers.from(Papers.pdf(3000), 0, 2999)).then().statusCode(204);
        pretendWhole(document);
        shelf.list().then().body("documents", empty());

        clock.advance(Duration.ofMinutes(3));
        People.run(sweeping::lookAfter);

        Shelf.of(matter).list().then().body("documents.id", contains(document.toString()));
    }

    /** As it is when an instance dies between the last part and the filing. */
    private void pretendWhole(UUID document) {
        casework.rows("update casework.document set length = received where id = $1", document);
    }

    @Test
    void bytes_that_belong_to_nothing_are_swept_out_once_they_are_old() {
        var document = shelf.beginPdf(3000);
        var stray = UUID.randomUUID();
        casework.rows(
                "insert into casework.document_part (id, document_id, made_at) values ($1, $2, $3)",
                stray,
                document,
                SettableClock.START.atOffset(ZoneOffset.UTC));

        People.run(sweeping::lookAfter);
        assertThat(casework.rows("select from casework.document_part where id = $1", stray))
                .hasSize(1);
        clock.advance(Duration.ofHours(7));
        People.run(sweeping::lookAfter);

        assertThat(casework.rows("select from casework.document_part where id = $1", stray))
                .isEmpty();
    }

    @Test
    void nobody_changes_the_content_of_what_was_filed() {
        var document = shelf.addPdf(null);

        var failure = People.run(
                () -> casework.running("update casework.document set sha256 = repeat('0', 64) where id = $1", document)
                        .onFailure()
                        .recoverWithItem(Throwable::getMessage));

        assertThat(failure).contains("never changes");
    }
}
