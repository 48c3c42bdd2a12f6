package org.legalcircle.casework.matter.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterMoved;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.matter.OriginKind;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** What is kept of a matter, and how a change of it is written down. */
@MappedSuperclass
public abstract class MatterFile extends Aggregate {
    /** Stands where no deadline runs, so that lists have one order. */
    public static final Instant NO_CLOCK = Instant.parse("2099-12-31T00:00:00Z");

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private ServiceLine line;

    @Column(updatable = false)
    private String sort;

    @Enumerated(EnumType.STRING)
    private MatterStage stage;

    @Column(name = "citizen_id", updatable = false)
    private UUID citizenId;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private String proof;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Column(name = "worker_id")
    private UUID workerId;

    private Sealed form;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin_kind")
    private OriginKind originKind;

    @Column(name = "origin_id")
    private UUID originId;

    @Column(name = "supplement_asked")
    private boolean supplementAsked;

    @Column(name = "last_entry")
    private int lastEntry;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** The archive itself says so, to the database. */
    @Column(name = "archived_at", insertable = false, updatable = false)
    private Instant archivedAt;

    @Transient
    private DeadlineBook deadlines;

    @Transient
    private HandOver offer;

    @Transient
    private final List<TimelineEntry> written = new ArrayList<>();

    /** For the persistence layer. */
    protected MatterFile() {}

    MatterFile(UUID id, String number, Applicant applicant, Holder holder, Sealed form, Origin origin, Act act) {
        super(id);
        this.number = number;
        this.line = act.procedure().line();
        this.sort = act.procedure().sort();
        this.stage = MatterStage.SUBMITTED;
        this.citizenId = applicant.citizenId();
        this.standing = applicant.standing();
        this.proof = applicant.proof();
        holdAt(holder);
        this.form = form;
        this.originKind = origin.kind();
        this.originId = origin.id();
        this.submittedAt = act.now();
        this.deadlines = new DeadlineBook(id, List.of());
    }

    void requireIn(MatterStage wanted) {
        if (stage != wanted) {
            throw stage.refused();
        }
    }

    void requireOpen() {
        if (!stage.isOpen()) {
            throw stage.refused();
        }
    }

    void requireNotArchived() {
        if (isArchived()) {
            throw new Refused(MatterRefusal.MATTER_ARCHIVED);
        }
    }

    void enter(MatterStage next, Act act) {
        stand(stage.to(next), act);
    }

    /** It goes on where it had ended. */
    void enterAgain(Act act) {
        stand(stage.reopened(workerId != null), act);
    }

    private void stand(MatterStage next, Act act) {
        var before = stage;
        stage = next;
        raise(new MatterMoved(
                id(), line, citizenId, organisationId, before, next, act.actor().id(), act.now()));
    }

    void write(TimelineKind kind, Audience audience, String note, Act act) {
        write(kind, audience, note, null, act);
    }

    void write(TimelineKind kind, Audience audience, String note, RunningDeadline about, Act act) {
        lastEntry++;
        changedAt = act.now();
        dueAt = deadlines.nextDue() == null ? NO_CLOCK : deadlines.nextDue();
        written.add(new TimelineEntry(
                id(),
                lastEntry,
                kind,
                audience,
                stage,
                act.actor().id(),
                note,
                about == null ? null : about.ruleId(),
                about == null ? null : about.dueAt(),
                act.now()));
    }

    final void holdAt(Holder next) {
        organisationId = next.organisationId();
        organisationPath = next.organisationPath();
        workerId = next.workerId();
    }

    void offerTo(HandOver next) {
        offer = next;
    }

    /** Refuses a second request for supplements. */
    void askSupplement() {
        if (supplementAsked) {
            throw new Refused(MatterRefusal.SUPPLEMENT_ASKED_BEFORE);
        }
        supplementAsked = true;
    }

    /** Gives it what is kept beside it: the deadlines that run, and the offer that is open, if one is. */
    public void recall(DeadlineBook running, HandOver open) {
        deadlines = running;
        offer = open;
    }

    /** What was written into the timeline since the last call, in order; it is forgotten here. */
    public List<TimelineEntry> takeWritten() {
        var taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    /** The deadlines of it that can still change, and those that ended since it was loaded. */
    public DeadlineBook book() {
        return deadlines;
    }

    /** The offer nobody has answered yet, or null. */
    public HandOver offer() {
        return offer;
    }

    /** How it stands, for others. */
    public MatterFacts facts() {
        return new MatterFacts(
                id(), number, line, stage, citizenId, organisationId, workerId, dueAt(), submittedAt, changedAt);
    }

    public String number() {
        return number;
    }

    public ServiceLine line() {
        return line;
    }

    /** The sort of its line it is, where law treats that sort otherwise; null for all others. */
    public String sort() {
        return sort;
    }

    public MatterStage stage() {
        return stage;
    }

    public Applicant applicant() {
        return new Applicant(citizenId, standing, proof);
    }

    public Holder holder() {
        return new Holder(organisationId, organisationPath, workerId);
    }

    /** What the applicant filled in, sealed. */
    public Sealed form() {
        return form;
    }

    /** When the next deadline is over; null where none runs. */
    public Instant dueAt() {
        return dueAt.equals(NO_CLOCK) ? null : dueAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Whether it lies in the archive: then nothing of it changes any more. */
    public boolean isArchived() {
        return archivedAt != null;
    }
}
