package org.legalcircle.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.identity.SessionEnded;
import org.legalcircle.identity.SignedIn;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;

/** One sign-in on one device: the family of all tokens that follow from it. */
@Entity
@Table(schema = "identity", name = "session")
public class DeviceSession extends Aggregate {
    @Column(name = "person_id")
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private PersonKind kind;

    @Column(name = "device_name")
    private String deviceName;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "external_index")
    private String externalIndex;

    /** For the persistence layer. */
    protected DeviceSession() {}

    private DeviceSession(UUID personId, PersonKind kind, String deviceName, Instant now) {
        super(Ids.next(now));
        this.personId = personId;
        this.kind = kind;
        this.deviceName = deviceName;
        this.createdAt = now;
        this.lastUsedAt = now;
        raise(new SignedIn(id(), personId, kind.name(), now));
    }

    /** Begins when somebody has proved who it is. */
    public static DeviceSession begin(UUID person, PersonKind kind, String deviceName, Instant now) {
        return new DeviceSession(person, kind, deviceName, now);
    }

    /** Begins when an external issuer has vouched for somebody; the index finds that signing in again. */
    public static DeviceSession beginExternally(
            UUID person, PersonKind kind, String deviceName, String externalIndex, Instant now) {
        var session = new DeviceSession(person, kind, deviceName, now);
        session.externalIndex = externalIndex;
        return session;
    }

    /** The device asked for new tokens. */
    public void use(Instant now) {
        lastUsedAt = now;
    }

    /** It can be renewed until then, and never after. */
    public void last(Instant until) {
        expiresAt = until;
    }

    /** Ends it; ending it again changes nothing. */
    public void end(EndReason reason, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endReason = reason;
            raise(new SessionEnded(id(), personId, reason.name(), now));
        }
    }

    /** Whether it has ended. */
    public boolean ended() {
        return endedAt != null;
    }

    /** The citizen or staff member. */
    public UUID personId() {
        return personId;
    }

    /** Whether that is a citizen or a staff member. */
    public PersonKind kind() {
        return kind;
    }

    /** As the device called itself. */
    public String deviceName() {
        return deviceName;
    }

    /** When it began. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last asked for tokens. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
