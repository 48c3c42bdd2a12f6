package org.legalcircle.notification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;

/** Something a person is to know. It holds identifiers and times; its words are found when it is read or sent. */
@Entity
@Table(schema = "notification", name = "notice")
public class Notice extends Aggregate {
    @Column(name = "recipient_id", updatable = false)
    private UUID recipientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoticeKind kind;

    @Column(name = "booking_id", updatable = false)
    private UUID bookingId;

    @Column(name = "waitlist_entry_id", updatable = false)
    private UUID waitlistEntryId;

    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "previous_start", updatable = false)
    private Instant previousStart;

    @Column(name = "answer_until", updatable = false)
    private Instant answerUntil;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    /** For the persistence layer. */
    protected Notice() {}

    /** A notice for {@code recipientId}. */
    public Notice(UUID recipientId, NoticeKind kind, Occasion occasion, Instant now) {
        super(Ids.next(now));
        this.recipientId = recipientId;
        this.kind = kind;
        this.bookingId = occasion.bookingId();
        this.waitlistEntryId = occasion.waitlistEntryId();
        this.matterId = occasion.matterId();
        this.startsAt = occasion.startsAt();
        this.previousStart = occasion.previousStart();
        this.answerUntil = occasion.answerUntil();
        this.createdAt = now;
    }

    /** The recipient has seen it; the first time counts. */
    public void read(Instant now) {
        readAt = readAt == null ? now : readAt;
    }
}
