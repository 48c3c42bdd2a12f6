package org.legalcircle.consultation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** Who gives advice, where and when: what a slot and each seat in it have in common. */
@MappedSuperclass
public abstract class Appointment {
    @Column(name = "adviser_id")
    private UUID adviserId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    /** For the persistence layer. */
    protected Appointment() {}

    Appointment(Appointment same) {
        this.adviserId = same.adviserId;
        this.organisationId = same.organisationId;
        this.organisationPath = same.organisationPath;
        this.startsAt = same.startsAt;
        this.endsAt = same.endsAt;
    }

    public UUID adviserId() {
        return adviserId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** Path of the organisation in the tree, for the branch rule. */
    public String organisationPath() {
        return organisationPath;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The first instant after it. */
    public Instant endsAt() {
        return endsAt;
    }
}
