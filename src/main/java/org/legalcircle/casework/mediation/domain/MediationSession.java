package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.mediation.SessionCalled;
import org.legalcircle.casework.mediation.SessionCalledOff;
import org.legalcircle.casework.mediation.SessionMoved;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/** A meeting of the sides with their mediator, and who came. */
@Entity
@Table(schema = "mediation", name = "session")
public class MediationSession extends Aggregate {
    private static final Duration LONGEST = Duration.ofHours(8);

    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "mediator_id", updatable = false)
    private UUID mediatorId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private SessionChannel channel;

    private String place;

    private AttendanceSheet attendance;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "called_off_at")
    private Instant calledOffAt;

    /** For the persistence layer. */
    protected MediationSession() {}

    private MediationSession(UUID matterId, UUID mediatorId, Meeting meeting, Instant now) {
        super(Ids.next(now));
        this.matterId = matterId;
        this.mediatorId = mediatorId;
        this.attendance = AttendanceSheet.EMPTY;
        meetAt(meeting);
    }

    private void meetAt(Meeting meeting) {
        startsAt = meeting.startsAt();
        endsAt = meeting.endsAt();
        channel = meeting.channel();
        place = meeting.place();
    }

    /**
     * When and how people are to meet.
     *
     * @param place where, or the address of the video room; null on the phone
     */
    public record Meeting(Instant startsAt, Instant endsAt, SessionChannel channel, String place) {
        private void requireSound(Instant now) {
            if (!startsAt.isBefore(endsAt) || startsAt.plus(LONGEST).isBefore(endsAt) || startsAt.isBefore(now)) {
                throw new Refused(AgreementRefusal.SESSION_TIME_INVALID);
            }
            if (channel != SessionChannel.PHONE && place == null) {
                throw new Refused(AgreementRefusal.SESSION_PLACE_REQUIRED);
            }
        }
    }

    /** The mediator calls the sides together; refuses the past, a session of no length, and one without a place. */
    public static MediationSession call(Mediation mediation, Meeting meeting, Instant now) {
        meeting.requireSound(now);
        var session = new MediationSession(mediation.id(), mediation.mediatorId(), meeting, now);
        var citizens = Settlement.citizensOf(mediation);
        session.raise(new SessionCalled(mediation.id(), citizens, session.id(), meeting.startsAt(), now));
        return session;
    }

    /** The sides meet at another time, or in another way. Refused once it has begun. */
    public void move(Meeting meeting, List<UUID> citizens, Instant now) {
        requireAhead(now);
        meeting.requireSound(now);
        var before = startsAt;
        meetAt(meeting);
        raise(new SessionMoved(matterId, citizens, id(), before, startsAt, now));
    }

    /** It does not take place. Refused once it has begun. */
    public void callOff(List<UUID> citizens, Instant now) {
        requireAhead(now);
        calledOffAt = now;
        raise(new SessionCalledOff(matterId, citizens, id(), startsAt, now));
    }

    private void requireAhead(Instant now) {
        if (calledOffAt != null || !now.isBefore(startsAt)) {
            throw new Refused(AgreementRefusal.SESSION_OVER);
        }
    }

    /** Notes down who came and who did not; a later note replaces the one before. */
    public void record(Map<UUID, Attendance> seen, Set<UUID> parties, Instant now) {
        if (calledOffAt != null) {
            throw new Refused(AgreementRefusal.SESSION_OVER);
        }
        if (now.isBefore(startsAt)) {
            throw new Refused(AgreementRefusal.SESSION_NOT_BEGUN);
        }
        if (!parties.containsAll(seen.keySet())) {
            throw new Refused(AgreementRefusal.PARTY_UNKNOWN);
        }
        attendance = new AttendanceSheet(seen);
        recordedAt = now;
    }

    public UUID matterId() {
        return matterId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public SessionChannel channel() {
        return channel;
    }

    /** Null on the phone. */
    public String place() {
        return place;
    }

    /** When it was called off; null where it was not. */
    public Instant calledOffAt() {
        return calledOffAt;
    }

    public AttendanceSheet attendance() {
        return attendance;
    }
}
