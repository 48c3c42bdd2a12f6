package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Papers.Shelf;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.platform.security.Role;
import org.legalcircle.support.People;

@QuarkusTest
class AddingDocumentsTest {
    private static final String PDF = "application/pdf";

    @Inject
    Casework casework;

    @Inject
    People people;

    @TestHTTPResource("/")
    URI server;

    @Test
    void a_document_is_kept_and_given_back_as_it_was() throws Exception {
        var matter = casework.county().submitted();
        var shelf = Shelf.of(matter);
        var content = Papers.pdf(1_500_000);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

        var added = shelf.add(content, PDF, "张三 身份证.PDF");
        added.then()
                .statusCode(201)
                .header("Location", containsString("/documents/"))
                .body("name", equalTo("张三 身份证.PDF"))
                .body("state", equalTo("NOT_SCANNED"))
                .body("length", equalTo(content.length))
                .body("sha256", equalTo(hash));

        var answer = shelf.download(UUID.fromString(added.path("id")));
        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith(PDF))
                .header("Content-Length", String.valueOf(content.length))
                .header("ETag", "\"" + hash + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment; filename=\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''%E5%BC%A0%E4%B8%89%20"));
        assertThat(answer.headers().getValues("Content-Security-Policy")).anyMatch(value -> value.contains("sandbox"));
        assertThat(answer.asByteArray()).isEqualTo(content);
        assertThat(matter.timeline()).containsExactly("SUBMITTED", "DOCUMENT_ADDED");
        assertThat(casework.events(matter.id(), "document-added"))
                .singleElement()
                .satisfies(event -> assertThat(event.keySet())
                        .containsExactlyInAnyOrder("matterId", "documentId", "uploaderId", "fromStaff", "at"));
    }

    @Test
    void whoever_has_it_is_told_that_it_is_the_same() {
        var shelf = Shelf.of(casework.county().submitted());
        var id = shelf.addPdf(null);
        var tag = shelf.download(id).header("ETag");

        shelf.person()
                .asks()
                .header("If-None-Match", tag)
                .get("/api/v1/documents/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void exactly_20_mib_are_taken_and_not_a_byte_more() throws Exception {
        var shelf = Shelf.of(casework.county().submitted());
        var content = Papers.pdf(Document.LONGEST + 1);

        assertThat(sent(shelf, shelf.person().token(), Papers.from(content, 0, Document.LONGEST))
                        .statusCode())
                .isEqualTo(201);
        var refused = sent(shelf, shelf.person().token(), content);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("/problems/file-too-large", "20 MiB");
        shelf.list().then().body("documents.size()", equalTo(1)).body("documents[0].length", equalTo(Document.LONGEST));
    }

    @Test
    void who_sends_a_long_body_with_a_bad_token_hears_so() throws Exception {
        var shelf = Shelf.of(casework.county().submitted());

        assertThat(sent(shelf, "a.b.c", Papers.pdf(6_000_000)).statusCode()).isEqualTo(401);
    }

    @Test
    void who_sends_a_long_body_to_somebody_elses_matter_hears_so() throws Exception {
        var shelf = Shelf.of(casework.county().submitted());

        assertThat(sent(shelf, people.citizen().token(), Papers.pdf(6_000_000)).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> sent(Shelf shelf, String token, byte[] content) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(shelf.path()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", PDF)
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_same_key_adds_once_and_another_file_under_it_is_refused() {
        var shelf = Shelf.of(casework.county().submitted());
        var key = UUID.randomUUID();

        var first = shelf.add(Papers.pdf(2000), PDF, "a.pdf", null, key);
        var again = shelf.add(Papers.pdf(2000), PDF, "a.pdf", null, key);
        var changed = Papers.pdf(2000);
        changed[1000] = 'Z';
        shelf.add(changed, PDF, "a.pdf", null, key).then().statusCode(422);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        shelf.list().then().body("documents.size()", equalTo(1));
    }

    @Test
    void what_is_not_taken_is_refused_in_plain_words_and_leaves_nothing() {
        var shelf = Shelf.of(casework.county().submitted());

        for (var bad : Map.of(
                        "/problems/file-type-not-taken", shelf.add(Papers.pdf(99), "application/x-msdownload", "a.exe"),
                        "/problems/file-type-differs", shelf.add(Papers.pdf(99), "image/png", "a.png"),
                        "/problems/file-name-impossible", shelf.add(Papers.pdf(99), PDF, "../../etc/passwd"),
                        "/problems/file-empty", shelf.add(new byte[0], PDF, "a.pdf"),
                        "/problems/requirement-unknown", shelf.add(Papers.pdf(99), PDF, "a.pdf", "NONSENSE", null))
                .entrySet()) {
            assertThat(bad.getValue().<String>path("type")).isEqualTo(bad.getKey());
            assertThat(bad.getValue().statusCode()).isIn(415, 422);
            assertThat(bad.getValue().<String>path("detail")).isNotBlank();
        }
        shelf.list().then().body("documents", empty());
        assertThat(casework.events(UUID.fromString(shelf.path().split("/")[4]), "document-added"))
                .isEmpty();
    }

    @Test
    void nobody_else_finds_the_matter_or_the_document() {
        var county = casework.county();
        var matter = county.submitted();
        var document = Shelf.of(matter).addPdf(null);
        var strangers = List.of(
                Shelf.of(people.citizen(), matter),
                Shelf.ofStaff(county.elsewhere(Role.MEDIATOR), matter),
                Shelf.ofStaff(county.staff(Role.LEGAL_AID_OFFICER), matter));

        for (var stranger : strangers) {
            stranger.list().then().statusCode(404);
            stranger.show(document).then().statusCode(404);
            stranger.download(document).then().statusCode(404);
            stranger.add(Papers.pdf(99), PDF, "a.pdf").then().statusCode(404);
            stranger.begin(99, Map.of("filename", "a.pdf", "filetype", PDF))
                    .then()
                    .statusCode(404);
            stranger.send(document, 0, new byte[1]).then().statusCode(404);
            stranger.tus().delete(stranger.path() + "/" + document).then().statusCode(404);
        }
    }

    @Test
    void a_document_nobody_scanned_is_seen_by_its_uploader_only() {
        var county = casework.county();
        var matter = county.submitted();
        var document = Shelf.of(matter).addPdf("PROOF_OF_IDENTITY");
        var staff = Shelf.ofStaff(county.staff(Role.MEDIATOR), matter);

        staff.list()
                .then()
                .statusCode(200)
                .body("documents", empty())
                .body("checklist[0].presence", equalTo("UNSCANNED"));
        staff.show(document).then().statusCode(404);
        staff.download(document).then().statusCode(404);
        Shelf.of(matter).list().then().body("documents.id", contains(document.toString()));
    }

    @Test
    void staff_who_work_on_it_add_documents_too_and_others_of_the_line_do_not() {
        var county = casework.county();
        var matter = county.submitted();

        Shelf.ofStaff(county.staff(Role.MEDIATOR), matter)
                .add(Papers.pdf(99), PDF, "a.pdf")
                .then()
                .statusCode(201)
                .body("fromStaff", equalTo(true));
        Shelf.ofStaff(county.staff(Role.BUREAU_ADMIN), matter)
                .add(Papers.pdf(99), PDF, "a.pdf")
                .then()
                .statusCode(403);
    }

    @Test
    void a_matter_that_has_ended_takes_no_more_and_keeps_what_it_has() {
        var county = casework.county();
        var matter = county.submitted();
        var shelf = Shelf.of(matter);
        var document = shelf.addPdf(null);
        var upload = shelf.beginPdf(99);
        matter.applicantDoes("withdrawal", Map.of("reason", "Solved.")).then().statusCode(200);

        shelf.add(Papers.pdf(99), PDF, "a.pdf").then().statusCode(409);
        shelf.begin(99, Map.of("filename", "a.pdf", "filetype", PDF)).then().statusCode(409);
        shelf.send(upload, 0, Papers.pdf(99)).then().statusCode(409);
        shelf.download(document).then().statusCode(200);
    }

    @Test
    void the_one_supplement_names_every_document_that_is_missing() {
        var county = casework.county();
        var matter = county.submitted();
        var shelf = Shelf.of(matter);
        shelf.list().then().body("missing", contains("PROOF_OF_IDENTITY")).body("supplementNotice", equalTo(null));
        matter.does(county.staff(Role.MEDIATOR), "supplement-request", Map.of("missing", "Please prove who you are."))
                .then()
                .statusCode(200);

        shelf.addPdf("PROOF_OF_IDENTITY");

        shelf.list()
                .then()
                .body("missing", empty())
                .body("checklist.code", contains("PROOF_OF_IDENTITY"))
                .body("checklist.article", contains("Thin Law art. 1"))
                .body("supplementNotice.missing", contains("PROOF_OF_IDENTITY"))
                .body("supplementNotice.askedAt", not(empty()));
    }
}
