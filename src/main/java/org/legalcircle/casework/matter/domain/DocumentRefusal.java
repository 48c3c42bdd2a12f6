package org.legalcircle.casework.matter.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a document is refused. */
public enum DocumentRefusal implements Refusal {
    DOCUMENT_NOT_FOUND(404),
    /** It never was, is somebody else's, was ended or has expired. */
    UPLOAD_NOT_FOUND(404),
    /** The fact {@code most} tells the limit in MiB. */
    FILE_TOO_LARGE(413),
    FILE_EMPTY(422),
    FILE_NAME_IMPOSSIBLE(422),
    /** The fact {@code taken} names what is taken. */
    FILE_TYPE_NOT_TAKEN(415),
    FILE_TYPE_DIFFERS(422),
    FILE_AMBIGUOUS(422),
    FILE_TOO_DENSE(422),
    FILE_UNREADABLE(422),
    FILE_WITH_PROGRAMS(422),
    /** The procedure does not ask for a document of that code. */
    REQUIREMENT_UNKNOWN(422),
    TOO_MANY_DOCUMENTS(409),
    /** The fact {@code offset} tells where to go on. */
    OFFSET_DIFFERS(409),
    /** What was filed is not taken back. */
    DOCUMENT_FILED(409),
    /** Malware was found in it. */
    DOCUMENT_CONDEMNED(410),
    UPLOAD_PROTOCOL_UNKNOWN(412),
    UPLOAD_HEADERS_UNREADABLE(400),
    CHECKSUM_DIFFERS(460);

    private final int status;

    DocumentRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "documents";
    }
}
