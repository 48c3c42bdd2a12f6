package org.legalcircle.casework.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legalcircle.casework.matter.Papers.Shelf;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.usecase.SweepingDocuments;
import org.legalcircle.support.Parallel;
import org.legalcircle.support.People;
import org.legalcircle.support.RawCall;
import org.legalcircle.support.SettableClock;

@QuarkusTest
class ResumingUploadsTest {
    private static final Map<String, String> A_PDF = Map.of("filename", "证据.pdf", "filetype", "application/pdf");

    @Inject
    Casework casework;

    @Inject
    SweepingDocuments sweeping;

    @Inject
    SettableClock clock;

    @TestHTTPResource("/")
    URI server;

    private Casework.Submitted matter;
    private Shelf shelf;

    @BeforeEach
    void somebody_has_a_matter() {
        matter = casework.county().submitted();
        shelf = Shelf.of(matter);
    }

    @Test
    void it_says_what_it_can_before_anybody_signs_in() {
        for (var path : new String[] {shelf.path(), shelf.path() + "/" + UUID.randomUUID()}) {
            RestAssured.given()
                    .options(path)
                    .then()
                    .statusCode(204)
                    .header("Tus-Resumable", "1.0.0")
                    .header("Tus-Version", "1.0.0")
                    .header("Tus-Max-Size", String.valueOf(Document.LONGEST))
                    .header("Tus-Extension", "creation,termination,expiration,checksum")
                    .header("Tus-Checksum-Algorithm", "sha1,sha256");
        }
    }

    @Test
    void pieces_become_a_document() {
        var content = Papers.pdf(3_000_001);
        var begun = shelf.begin(content.length, A_PDF);
        begun.then()
                .statusCode(201)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Expires", containsString("GMT"))
                .body("state", equalTo("RECEIVING"));
        var id = UUID.fromString(begun.path("id"));
        assertThat(begun.header("Location")).endsWith(shelf.path() + "/" + id);
        assertThat(shelf.offset(id)).isZero();
        shelf.list().then().body("documents.size()", equalTo(0));

        shelf.send(id, 0, Papers.from(content, 0, 1_500_000))
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "1500000");
        shelf.send(id, 1_500_000, Papers.from(content, 1_500_000, content.length))
                .then()
                .statusCode(204)
                .header("Upload-Offset", "3000001")
                .header("Upload-Expires", nullValue());

        assertThat(shelf.download(id).asByteArray()).isEqualTo(content);
        assertThat(shelf.offset(id)).isEqualTo(content.length);
        assertThat(matter.timeline()).containsExactly("SUBMITTED", "DOCUMENT_ADDED");
    }

    @Test
    void what_was_cut_off_goes_on_where_it_was_kept() throws Exception {
        var content = Papers.pdf(2_700_000);
        var id = shelf.beginPdf(content.length);

        sendAndHangUp(id, content, 2_300_000);

        await().atMost(Duration.ofSeconds(20)).until(() -> shelf.offset(id) == 2_300_000);
        shelf.send(id, 2_300_000, Papers.from(content, 2_300_000, content.length))
                .then()
                .statusCode(204);
        assertThat(shelf.download(id).asByteArray()).isEqualTo(content);
    }

    /** Announces all of it and sends a part. */
    private void sendAndHangUp(UUID id, byte[] content, int sent) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var head = "PATCH %s/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nTus-Resumable: 1.0.0\r\n"
                    + "Upload-Offset: 0\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n";
            socket.getOutputStream()
                    .write(head.formatted(shelf.path(), id, shelf.person().token(), Papers.PIECE, content.length)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(content, 0, sent);
            socket.getOutputStream().flush();
        }
    }

    @Test
    void of_two_pieces_at_one_place_one_is_kept() throws Exception {
        var content = Papers.pdf(1_400_000);
        var id = shelf.beginPdf(content.length);
        var half = Papers.from(content, 0, 700_000);

        var answers = Parallel.times(2, i -> shelf.send(id, 0, half));

        assertThat(answers).extracting(answer -> answer.statusCode()).containsExactlyInAnyOrder(204, 409);
        assertThat(shelf.offset(id)).isEqualTo(700_000);
        shelf.send(id, 700_000, Papers.from(content, 700_000, content.length))
                .then()
                .statusCode(204);
        assertThat(shelf.download(id).asByteArray()).isEqualTo(content);
    }

    @Test
    void a_piece_for_another_place_is_told_where_to_go_on() {
        var id = shelf.beginPdf(1000);
        shelf.send(id, 0, Papers.from(Papers.pdf(1000), 0, 400)).then().statusCode(204);

        shelf.send(id, 0, new byte[10])
                .then()
                .statusCode(409)
                .header("Tus-Resumable", "1.0.0")
                .body("type", equalTo("/problems/offset-differs"))
                .body("offset", equalTo(400));
    }

    @Test
    void a_piece_with_a_wrong_checksum_is_not_kept() throws Exception {
        var content = Papers.pdf(1_300_000);
        var id = shelf.beginPdf(content.length);
        var sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(content));

        sendWithSum(id, content, "sha1 " + sum.replace(sum.charAt(0), sum.charAt(0) == 'A' ? 'B' : 'A'))
                .then()
                .statusCode(460)
                .body("type", equalTo("/problems/checksum-differs"));
        assertThat(shelf.offset(id)).isZero();
        sendWithSum(id, content, "md5 " + sum).then().statusCode(400);
        sendWithSum(id, content, "sha1 " + sum).then().statusCode(204);
        assertThat(shelf.download(id).asByteArray()).isEqualTo(content);
    }

    private Response sendWithSum(UUID id, byte[] content, String sum) {
        return Papers.request(shelf.person(), Papers.PIECE)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .header("Upload-Checksum", sum)
                .body(new ByteArrayInputStream(content))
                .patch(shelf.path() + "/" + id);
    }

    @Test
    void what_the_protocol_does_not_allow_is_refused() {
        var id = shelf.beginPdf(1000);

        shelf.begin(Document.LONGEST + 1L, A_PDF).then().statusCode(413);
        shelf.begin(0, A_PDF).then().statusCode(422);
        shelf.send(id, 0, new byte[1001]).then().statusCode(413);
        Papers.request(shelf.person(), "application/pdf")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", 0)
                .body(new byte[10])
                .patch(shelf.path() + "/" + id)
                .then()
                .statusCode(415);
        Papers.request(shelf.person(), Papers.PIECE)
                .header("Upload-Offset", 0)
                .body(new byte[10])
                .patch(shelf.path() + "/" + id)
                .then()
                .statusCode(412)
                .header("Tus-Version", "1.0.0");
        Papers.request(shelf.person(), Papers.PIECE)
                .header("Tus-Resumable", "1.0.0")
                .body(new byte[10])
                .patch(shelf.path() + "/" + id)
                .then()
                .statusCode(400);
        shelf.tus()
                .header("Upload-Length", 10)
                .header("Upload-Metadata", "filename !!!")
                .post(shelf.path())
                .then()
                .statusCode(400);
        assertThat(shelf.offset(id)).isZero();
    }

    @Test
    void somebody_elses_upload_is_not_found() {
        var id = shelf.beginPdf(1000);
        var other = Shelf.of(casework.county().submitted());
        var mixed = new Shelf(other.person(), other.path());

        mixed.send(id, 0, new byte[10]).then().statusCode(404);
        mixed.tus().head(mixed.path() + "/" + id).then().statusCode(404);
        mixed.tus().delete(mixed.path() + "/" + id).then().statusCode(404);
        assertThat(shelf.offset(id)).isZero();
    }

    @Test
    void an_upload_is_given_up_and_a_document_is_not() {
        var id = shelf.beginPdf(1000);
        var filed = shelf.addPdf(null);

        shelf.tus().delete(shelf.path() + "/" + id).then().statusCode(204);
        shelf.tus().head(shelf.path() + "/" + id).then().statusCode(404);
        shelf.tus().delete(shelf.path() + "/" + filed).then().statusCode(409);
        shelf.download(filed).then().statusCode(200);
    }

    @Test
    void an_upload_nobody_goes_on_with_is_forgotten_with_its_bytes() {
        var id = shelf.beginPdf(1000);
        shelf.send(id, 0, Papers.from(Papers.pdf(1000), 0, 400)).then().statusCode(204);
        assertThat(parts(id)).isEqualTo(1);

        clock.advance(Duration.ofDays(1));
        shelf = Shelf.of(matter);
        shelf.send(id, 400, new byte[10]).then().statusCode(404);
        People.run(sweeping::lookAfter);

        assertThat(casework.rows("select from casework.document where id = $1", id))
                .isEmpty();
        assertThat(parts(id)).isZero();
    }

    private int parts(UUID id) {
        return casework.rows("select from casework.document_part where document_id = $1", id)
                .size();
    }

    @Test
    void what_turns_out_to_be_something_else_is_refused_then_and_again() {
        var id = shelf.begin(8, Map.of("filename", "a.png", "filetype", "image/png"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var upload = UUID.fromString(id);

        for (var from : new int[] {0, 8}) {
            shelf.send(upload, from, from == 0 ? "GIF89a??".getBytes(StandardCharsets.US_ASCII) : new byte[0])
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("/problems/file-type-differs"));
        }
        shelf.list().then().body("documents.size()", equalTo(0));
        assertThat(parts(upload)).isZero();
    }

    @Test
    void a_body_without_length_is_measured_while_it_comes() {
        var call = "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n"
                + "Content-Disposition: attachment; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n6\r\n%%PDF-1\r\n3\r\n.7\n\r\n0\r\n\r\n";
        var answer =
                RawCall.send(server, call.formatted(shelf.path(), shelf.person().token()));

        assertThat(answer.status()).isEqualTo(201);
        shelf.list().then().body("documents[0].length", equalTo(9));
    }
}
