package org.legalcircle.casework.matter.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;

/** A matter offered by its holder to another organisation. The holder stays the holder until the other accepts. */
@Entity
@Table(schema = "casework", name = "hand_over")
public class HandOver extends Aggregate {
    /** How it ended. */
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        /** The matter ended meanwhile. */
        DROPPED
    }

    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "from_organisation_id")
    private UUID fromOrganisationId;

    @Column(name = "from_organisation_path")
    private String fromOrganisationPath;

    @Column(name = "to_organisation_id")
    private UUID toOrganisationId;

    @Column(name = "to_organisation_path")
    private String toOrganisationPath;

    private String reason;

    @Column(name = "offered_by")
    private UUID offeredBy;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String ground;

    /** For the persistence layer. */
    protected HandOver() {}

    static HandOver offer(UUID matter, Holder from, Holder to, String reason, Act act) {
        var offered = new HandOver(Ids.next(act.now()));
        offered.matterId = matter;
        offered.fromOrganisationId = from.organisationId();
        offered.fromOrganisationPath = from.organisationPath();
        offered.toOrganisationId = to.organisationId();
        offered.toOrganisationPath = to.organisationPath();
        offered.reason = reason;
        offered.offeredBy = act.actor().id();
        offered.offeredAt = act.now();
        return offered;
    }

    private HandOver(UUID id) {
        super(id);
    }

    void answer(Outcome how, String why, Act act) {
        outcome = how;
        ground = why;
        answeredBy = act.actor().id();
        answeredAt = act.now();
    }

    /** Who would hold the matter then. */
    Holder to() {
        return new Holder(toOrganisationId, toOrganisationPath);
    }

    public UUID fromOrganisationId() {
        return fromOrganisationId;
    }

    public UUID toOrganisationId() {
        return toOrganisationId;
    }

    /** Path of the organisation it was offered to. */
    public String toOrganisationPath() {
        return toOrganisationPath;
    }
}
