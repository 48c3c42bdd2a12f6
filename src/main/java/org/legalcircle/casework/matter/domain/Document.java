package org.legalcircle.casework.matter.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.matter.DocumentAdded;
import org.legalcircle.casework.matter.DocumentCleared;
import org.legalcircle.casework.matter.DocumentCondemned;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/** A document of a matter. Its content comes first, and never changes once it is filed. */
@Entity
@Table(schema = "casework", name = "document")
public class Document extends Aggregate {
    /** The longest content, in bytes. */
    public static final int LONGEST = 20 * 1024 * 1024;

    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "uploader_id", updatable = false)
    private UUID uploaderId;

    @Column(name = "from_staff", updatable = false)
    private boolean fromStaff;

    @Column(updatable = false)
    private String name;

    @Column(name = "media_type", updatable = false)
    private String mediaType;

    private String requirement;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private Long length;

    private long received;

    @Column(name = "hash_state")
    private byte[] hashState;

    private String sha256;

    private String refusal;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "scan_after")
    private Instant scanAfter;

    @Column(name = "scanned_at")
    private Instant scannedAt;

    /** For the persistence layer. */
    protected Document() {}

    private Document(UUID id) {
        super(id);
    }

    /** Somebody is going to send one; refused once the matter has ended, and to staff who do not work on it. */
    public static Document begin(Matter matter, NewDocument told, Instant expiresAt, Act act) {
        var fromStaff = act.actor().branch() != null;
        if (fromStaff) {
            act.requireWorker();
        }
        matter.requireOpen();
        requireAskedFor(told.requirement(), act);
        var begun = new Document(Ids.next(act.now()));
        begun.matterId = matter.id();
        begun.uploaderId = act.actor().id();
        begun.fromStaff = fromStaff;
        begun.name = told.name().text();
        begun.mediaType = told.mediaType();
        begun.requirement = told.requirement();
        begun.length = bounded(told.length());
        begun.state = DocumentState.RECEIVING;
        begun.begunAt = act.now();
        begun.expiresAt = expiresAt;
        return begun;
    }

    private static void requireAskedFor(String requirement, Act act) {
        if (requirement != null
                && act.procedure().documents().stream()
                        .noneMatch(asked -> asked.code().equals(requirement))) {
            throw new Refused(DocumentRefusal.REQUIREMENT_UNKNOWN);
        }
    }

    private static Long bounded(Long length) {
        if (length != null && length == 0) {
            throw new Refused(DocumentRefusal.FILE_EMPTY);
        }
        if (length != null && length > LONGEST) {
            throw tooLarge();
        }
        return length;
    }

    /** That a file is longer than is taken. */
    public static Refused tooLarge() {
        return new Refused(DocumentRefusal.FILE_TOO_LARGE, Map.of("most", LONGEST / 1024 / 1024));
    }

    /** All its bytes are there and were looked into: it belongs to the matter from now on. */
    public void file(Matter matter, String hash, Act act) {
        if (state != DocumentState.RECEIVING) {
            return;
        }
        matter.requireOpen();
        length = received;
        sha256 = hash;
        hashState = null;
        state = DocumentState.NOT_SCANNED;
        filedAt = act.now();
        scanAfter = act.now();
        matter.write(TimelineKind.DOCUMENT_ADDED, Audience.CITIZEN, null, act);
        raise(new DocumentAdded(matterId, id(), uploaderId, fromStaff, act.now()));
    }

    /** Its content is not what is taken. */
    public void refuse(DocumentRefusal why) {
        if (state == DocumentState.RECEIVING) {
            state = DocumentState.REFUSED;
            refusal = why.name();
            hashState = null;
        }
    }

    /** It was scanned, and nothing was found. */
    public void clear(Instant now) {
        if (state == DocumentState.NOT_SCANNED) {
            state = DocumentState.CLEAN;
            scannedAt = now;
            raise(new DocumentCleared(matterId, id(), uploaderId, fromStaff, now));
        }
    }

    /** Malware was found in it; whoever hears of it also hears of a matter that has ended, but not of an archived one. */
    public void condemn(Matter matter, Act act) {
        if (state == DocumentState.NOT_SCANNED) {
            state = DocumentState.INFECTED;
            scannedAt = act.now();
            if (!matter.isArchived()) {
                matter.write(TimelineKind.DOCUMENT_CONDEMNED, fromStaff ? Audience.STAFF : Audience.CITIZEN, null, act);
            }
            raise(new DocumentCondemned(matterId, id(), uploaderId, fromStaff, act.now()));
        }
    }

    /** Whose it is, as somebody who acts; staff without their roles and branch. */
    public Actor uploader() {
        return new Actor(uploaderId, Set.of(), null);
    }

    public UUID matterId() {
        return matterId;
    }

    public DocumentState state() {
        return state;
    }

    public boolean isFromStaff() {
        return fromStaff;
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Code of what the procedure asks for that it satisfies; null for none. */
    public String requirement() {
        return requirement;
    }

    /** In bytes; null as long as it is not known. */
    public Long length() {
        return length;
    }

    /** Of the content, in hexadecimal; null before it is filed. */
    public String sha256() {
        return sha256;
    }

    /** When all of it had come and was looked into; null before. */
    public Instant filedAt() {
        return filedAt;
    }

    /** When an unfinished upload is forgotten. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
