package org.legalcircle.casework.matter;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.support.People.Person;

/** Documents for tests, and the calls that bring and fetch them. */
public final class Papers {
    /** The kind of body that continues an upload. */
    public static final String PIECE = "application/offset+octet-stream";

    private Papers() {}

    /** A PDF of that many bytes. */
    public static byte[] pdf(int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251 < 128 ? 'a' + i % 23 : '\n');
        }
        var head = "%PDF-1.7\n%".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, Math.min(head.length, length));
        return bytes;
    }

    /** A request with a body of any type. */
    public static RequestSpecification request(Person person, String type) {
        var encoding = EncoderConfig.encoderConfig()
                .encodeContentTypeAs(type, ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return RestAssured.given()
                .config(RestAssured.config().encoderConfig(encoding))
                .auth()
                .oauth2(person.token())
                .contentType(type);
    }

    /** Where the documents of a matter are, for a citizen or for staff. */
    public record Shelf(Person person, String path) {
        /** A citizen's own. */
        public static Shelf of(Casework.Submitted matter) {
            return of(matter.citizen(), matter);
        }

        /** Some citizen's. */
        public static Shelf of(Person citizen, Casework.Submitted matter) {
            return new Shelf(citizen, "/api/v1/matters/" + matter.id() + "/documents");
        }

        /** Staff's. */
        public static Shelf ofStaff(Person staff, Casework.Submitted matter) {
            return new Shelf(staff, "/api/v1/desk/matters/" + matter.id() + "/documents");
        }

        /** Brings a whole document. */
        public Response add(byte[] content, String type, String name) {
            return add(content, type, name, null, null);
        }

        /** Brings a whole PDF of a few bytes, for something that is asked for. */
        public UUID addPdf(String requirement) {
            var answer = add(pdf(3000), "application/pdf", "身份证.pdf", requirement, UUID.randomUUID());
            answer.then().statusCode(201);
            return UUID.fromString(answer.path("id"));
        }

        /** The same with all there is to say. */
        public Response add(byte[] content, String type, String name, String requirement, UUID key) {
            var request = request(person, type)
                    .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name))
                    .body(new ByteArrayInputStream(content));
            if (requirement != null) {
                request.queryParam("requirement", requirement);
            }
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return request.post(path);
        }

        /** What is there and what is missing. */
        public Response list() {
            return person.asks().get(path);
        }

        /** One of them. */
        public Response show(UUID document) {
            return person.asks().get(path + "/" + document);
        }

        /** Announces an upload in pieces. */
        public Response begin(long length, Map<String, String> metadata) {
            return tus().header("Upload-Length", length)
                    .header("Upload-Metadata", metadata(metadata))
                    .post(path);
        }

        /** Announces a PDF; answers its identifier. */
        public UUID beginPdf(long length) {
            var answer = begin(length, Map.of("filename", "证据.pdf", "filetype", "application/pdf"));
            answer.then().statusCode(201);
            return UUID.fromString(answer.path("id"));
        }

        /** Sends a piece. */
        public Response send(UUID document, long offset, byte[] piece) {
            return request(person, PIECE)
                    .header("Tus-Resumable", "1.0.0")
                    .header("Upload-Offset", offset)
                    .body(new ByteArrayInputStream(piece))
                    .patch(path + "/" + document);
        }

        /** How much is safe. */
        public long offset(UUID document) {
            var answer = tus().head(path + "/" + document);
            answer.then().statusCode(200);
            return Long.parseLong(answer.header("Upload-Offset"));
        }

        /** A request of that protocol. */
        public RequestSpecification tus() {
            return RestAssured.given().auth().oauth2(person.token()).header("Tus-Resumable", "1.0.0");
        }

        /** What stands in a document. */
        public Response download(UUID document) {
            return RestAssured.given().auth().oauth2(person.token()).get("/api/v1/documents/{id}", document);
        }
    }

    /** Pairs as a header. */
    public static String metadata(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + " "
                        + Base64.getEncoder().encodeToString(pair.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    /** A part of bytes. */
    public static byte[] from(byte[] bytes, int begin, int end) {
        return Arrays.copyOfRange(bytes, begin, end);
    }

    private static String encoded(String name) {
        var text = new StringBuilder();
        for (var one : name.getBytes(StandardCharsets.UTF_8)) {
            text.append("%%%02X".formatted(one & 0xFF));
        }
        return text.toString();
    }
}
