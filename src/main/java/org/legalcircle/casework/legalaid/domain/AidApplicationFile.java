package org.legalcircle.casework.legalaid.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidApplicationMoved;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** What is kept of an application for legal aid, and how a change of its stage is told. */
@MappedSuperclass
public abstract class AidApplicationFile extends Aggregate {
    @Enumerated(EnumType.STRING)
    private AidStage stage;

    @Column(name = "citizen_id", updatable = false)
    private UUID citizenId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    private Sealed form;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "supplement_due_at")
    private Instant supplementDueAt;

    @Column(name = "papers_due_at")
    private Instant papersDueAt;

    @Column(name = "papers_told_at")
    private Instant papersToldAt;

    @Column(name = "referred_to")
    private String referredTo;

    @Column(name = "decisions")
    private int decisions;

    @Transient
    private boolean recalled;

    @Transient
    private List<AidVerification> verifications = new ArrayList<>();

    @Transient
    private List<AidRecusal> recusals = List.of();

    @Transient
    private AidDecision decision;

    @Transient
    private AidDecision made;

    @Transient
    private AidObjection objection;

    /** For the persistence layer. */
    protected AidApplicationFile() {}

    AidApplicationFile(UUID id, UUID citizen, Sealed form, Instant expiresAt, Instant now) {
        super(id);
        this.stage = AidStage.DRAFT;
        this.citizenId = citizen;
        this.form = form;
        this.begunAt = now;
        this.changedAt = now;
        this.expiresAt = expiresAt;
    }

    /**
     * It enters another stage, and that is told.
     *
     * @throws Refused where the stage may not follow
     */
    void enter(AidStage next, Instant now) {
        var before = stage;
        stage = stage.to(next);
        changedAt = now;
        raise(new AidApplicationMoved(id(), citizenId, organisationId, before, next, dueOf(next), now));
    }

    private Instant dueOf(AidStage next) {
        return switch (next) {
            case MATERIALS_REQUESTED -> supplementDueAt;
            case EMERGENCY_GRANTED -> papersDueAt;
            default -> null;
        };
    }

    void requireIn(AidStage wanted) {
        if (stage != wanted) {
            throw stage.refused();
        }
    }

    final void write(Sealed next, Instant until, Instant now) {
        form = next;
        expiresAt = until;
        changedAt = now;
    }

    final void lieAt(UUID organisation, String path) {
        organisationId = organisation;
        organisationPath = path;
    }

    final void submittedAt(Instant now) {
        submittedAt = now;
        expiresAt = null;
    }

    final void supplementUntil(Instant due) {
        supplementDueAt = due;
    }

    final void papersUntil(Instant due) {
        papersDueAt = due;
    }

    final void papersTold(Instant now) {
        papersToldAt = now;
    }

    final void refer(String agency) {
        referredTo = agency;
    }

    final void ask(AidVerification verification) {
        verifications.add(verification);
    }

    final void decide(UUID id, AidDecision.Ruling ruling, UUID by, Instant now) {
        decisions++;
        made = AidDecision.of(id, id(), decisions, ruling, by, now);
        decision = made;
    }

    final void object(AidObjection filed) {
        objection = filed;
    }

    /** Whether it has what is kept beside it; from then on it knows more of that than the database. */
    public boolean isRecalled() {
        return recalled;
    }

    /** Gives it what is kept beside it: questions to others, recusals, the last decision, the last objection. */
    public void recall(
            List<AidVerification> asked, List<AidRecusal> recused, AidDecision last, AidObjection lastObjection) {
        verifications = new ArrayList<>(asked);
        recusals = List.copyOf(recused);
        decision = last;
        objection = lastObjection;
        recalled = true;
    }

    /** The decision made since the last call, or null; it is forgotten here, as something to be kept. */
    public AidDecision takeMade() {
        var taken = made;
        made = null;
        return taken;
    }

    /** Whether it is this citizen's, and has not expired. */
    public boolean isOf(UUID citizen, Instant now) {
        return citizen.equals(citizenId) && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Whether it was submitted, and lies in the branch. */
    public boolean isServedBy(String branch) {
        return branch != null && organisationPath != null && organisationPath.startsWith(branch);
    }

    public AidStage stage() {
        return stage;
    }

    public UUID citizenId() {
        return citizenId;
    }

    /** Who holds it; null for a draft. */
    public UUID organisationId() {
        return organisationId;
    }

    /** The form, sealed, as far as it is filled in. */
    public Sealed form() {
        return form;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** When a draft is forgotten; null for what was submitted. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null for a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** When the time to supplement is over, exclusive; null where it was not asked for. */
    public Instant supplementDueAt() {
        return supplementDueAt;
    }

    /** When the papers of an emergency have to be there, exclusive; null where it is none. */
    public Instant papersDueAt() {
        return papersDueAt;
    }

    /** When the agency was told that they are late; null where it was not. */
    public Instant papersToldAt() {
        return papersToldAt;
    }

    /** The agency that is competent, where it is another one; null otherwise. */
    public String referredTo() {
        return referredTo;
    }

    /** What others were asked, oldest first. */
    public List<AidVerification> verifications() {
        return List.copyOf(verifications);
    }

    /** Who does not review it. */
    public List<AidRecusal> recusals() {
        return recusals;
    }

    /** The last decision; null where there is none. */
    public AidDecision decision() {
        return decision;
    }

    /** The last objection; null where there is none. */
    public AidObjection objection() {
        return objection;
    }
}
