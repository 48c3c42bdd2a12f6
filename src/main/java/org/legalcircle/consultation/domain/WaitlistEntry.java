package org.legalcircle.consultation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.consultation.WaitlistJoined;
import org.legalcircle.consultation.WaitlistLeft;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/** A citizen's place on the waitlist: what is wanted, since when, and how urgent it is declared to be. */
@Entity
@Table(schema = "consultation", name = "waitlist_entry")
public class WaitlistEntry extends Aggregate {
    @Column(name = "citizen_id")
    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "adviser_id")
    private UUID adviserId;

    @Column(name = "from_time")
    private Instant from;

    @Column(name = "to_time")
    private Instant to;

    private String question;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "priority_reason")
    private String priorityReason;

    @Enumerated(EnumType.STRING)
    private WaitlistStage stage;

    @Column(name = "booking_id")
    private UUID bookingId;

    @Column(name = "joined_at")
    private Instant joinedAt;

    /** For the persistence layer. */
    protected WaitlistEntry() {}

    /** A citizen begins to wait; an urgent wish needs a reason. */
    public static WaitlistEntry join(UUID citizenId, WaitlistWish wish, Instant now) {
        if (wish.priority() == Priority.URGENT && wish.priorityReason() == null) {
            throw new Refused(ConsultationRefusal.PRIORITY_REASON_REQUIRED);
        }
        if (!wish.from().isBefore(wish.to()) || !now.isBefore(wish.to())) {
            throw new Refused(ConsultationRefusal.TIME_RANGE_INVALID);
        }
        return new WaitlistEntry(citizenId, wish, now);
    }

    private WaitlistEntry(UUID citizenId, WaitlistWish wish, Instant now) {
        super(Ids.next(now));
        this.citizenId = citizenId;
        this.topic = wish.topic();
        this.channel = wish.channel();
        this.organisationPath = wish.organisationPath();
        this.adviserId = wish.adviserId();
        this.from = wish.from();
        this.to = wish.to();
        this.question = wish.question();
        this.priority = wish.priority();
        this.priorityReason = wish.priorityReason();
        this.stage = WaitlistStage.WAITING;
        this.joinedAt = now;
        raise(new WaitlistJoined(id(), citizenId, topic.name(), priority.name(), now));
    }

    /** A seat is kept for this citizen. */
    public void offer(UUID booking) {
        stage = WaitlistStage.OFFERED;
        bookingId = booking;
    }

    /** The citizen took the seat; refused where it is not the one that is offered. */
    public void accept(UUID booking) {
        if (stage != WaitlistStage.OFFERED || !booking.equals(bookingId)) {
            throw new Refused(ConsultationRefusal.NO_OFFER);
        }
        stage = WaitlistStage.ACCEPTED;
    }

    /**
     * The offered seat is gone, because the offer ran out or was turned down: the place in the order stays, and the
     * slot is not offered again. Nothing changes for somebody who took the seat before or left.
     */
    public void lost(UUID booking) {
        if (stage == WaitlistStage.OFFERED && booking.equals(bookingId)) {
            stage = WaitlistStage.WAITING;
            bookingId = null;
        }
    }

    /** The citizen no longer waits; an offered seat has to be turned down first. */
    public void leave(Instant now) {
        if (stage != WaitlistStage.WAITING) {
            throw new Refused(ConsultationRefusal.WRONG_STAGE, java.util.Map.of("stage", stage));
        }
        stage = WaitlistStage.LEFT;
        raise(new WaitlistLeft(id(), citizenId, now));
    }

    public UUID citizenId() {
        return citizenId;
    }

    public Topic topic() {
        return topic;
    }

    public Channel channel() {
        return channel;
    }

    /** What the citizen wants to ask, or null. */
    public String question() {
        return question;
    }

    /** The booking that keeps a seat for this citizen, or null. */
    public UUID bookingId() {
        return bookingId;
    }

    /** The earliest start that is wanted. */
    public Instant from() {
        return from;
    }

    /** The latest start that is wanted, exclusive. */
    public Instant to() {
        return to;
    }

    public Priority priority() {
        return priority;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    public WaitlistStage stage() {
        return stage;
    }
}
