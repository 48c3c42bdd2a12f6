package org.legalcircle.casework.matter.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.RestResponse;
import org.legalcircle.casework.matter.domain.Document;
import org.legalcircle.casework.matter.domain.DocumentRefusal;
import org.legalcircle.platform.error.Refused;

/** The words of the tus protocol for resumable uploads, version 1.0. */
@Singleton
class Tus {
    static final String VERSION_HEADER = "Tus-Resumable";
    static final String LENGTH = "Upload-Length";
    static final String OFFSET = "Upload-Offset";
    static final String METADATA = "Upload-Metadata";
    static final String CHECKSUM = "Upload-Checksum";
    static final String EXPIRES = "Upload-Expires";
    static final String BYTES = "application/offset+octet-stream";

    /** For the description of the interface: how a document is added. */
    static final String HOW_TO_ADD = """
            At most 20 MiB. Either the whole file as the body, with its Content-Type and a Content-Disposition that names\
             it. Or, for bad networks, only the announcement of an upload in pieces, by the tus protocol 1.0 (core,\
             creation, termination, expiration, checksum): with Tus-Resumable, Upload-Length and Upload-Metadata\
             (filename, filetype, requirement); the pieces go to the Location. What is not scanned yet is seen by its\
             uploader only, unless the service says otherwise.""";

    /** For the description of the interface: how the next piece is sent. */
    static final String HOW_TO_GO_ON =
            "By the tus protocol: the body is what follows at Upload-Offset. A HEAD request tells the offset "
                    + "after an interruption. With the last piece the document is looked into and filed.";

    private static final String VERSION = "1.0.0";

    private final CurrentVertxRequest request;

    Tus(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Refuses another version; every answer from here on, a refusal too, says which one is spoken. */
    void require(String version) {
        var response = request.getCurrent().response();
        response.putHeader(VERSION_HEADER, VERSION);
        if (!VERSION.equals(version)) {
            response.putHeader("Tus-Version", VERSION);
            throw new Refused(DocumentRefusal.UPLOAD_PROTOCOL_UNKNOWN);
        }
    }

    /** What is spoken here. */
    static RestResponse<Void> abilities() {
        return RestResponse.ResponseBuilder.<Void>noContent()
                .header(VERSION_HEADER, VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Max-Size", Document.LONGEST)
                .header("Tus-Extension", "creation,termination,expiration,checksum")
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .build();
    }
}
