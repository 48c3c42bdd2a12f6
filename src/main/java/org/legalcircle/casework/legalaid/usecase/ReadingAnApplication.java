package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.AidForm.AidMember;
import org.legalcircle.casework.legalaid.AidForm.AidOpponent;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.casework.legalaid.domain.AidCaseView;
import org.legalcircle.casework.legalaid.domain.AidFormCheck;
import org.legalcircle.casework.legalaid.domain.AidVerification;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.casework.legalaid.usecase.AidApplicationDetails.Asked;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.ReadAudit;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.time.Zone;

/** Who may reads an application; that staff read it is recorded. */
@Singleton
public class ReadingAnApplication {
    private static final String RESOURCE = "casework.legalaid:";
    private static final String PURPOSE = "LEGAL_AID";

    private final AidApplications applications;
    private final MatterIntake intake;
    private final AidSeals seals;
    private final ReadAudit audit;
    private final InstantSource clock;

    ReadingAnApplication(
            AidApplications applications, MatterIntake intake, AidSeals seals, ReadAudit audit, InstantSource clock) {
        this.applications = applications;
        this.intake = intake;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** For who applied; any other is unknown, and so is a draft that has expired. */
    @WithTransaction
    public Uni<AidApplicationDetails> forCitizen(UUID citizen, UUID application) {
        return applications
                .require(application)
                .invoke(found -> {
                    if (!found.isOf(citizen, clock.instant())) {
                        throw AidApplications.unknown();
                    }
                })
                .flatMap(this::opened);
    }

    /** For staff of a branch it lies in; that they read it is recorded. Drafts are unknown to them. */
    @WithTransaction
    public Uni<AidApplicationDetails> forStaff(Caller staff, UUID application) {
        return applications
                .require(application)
                .invoke(found -> requireServed(staff, found))
                .call(found ->
                        audit.record(staff.id(), found.citizenId(), RESOURCE + found.id(), PURPOSE, clock.instant()))
                .flatMap(this::opened);
    }

    private static void requireServed(Caller staff, AidApplication found) {
        if (!found.isServedBy(staff.branch())) {
            throw AidApplications.unknown();
        }
    }

    /** For who applied, once there is a decision. */
    @WithTransaction
    public Uni<AidApplicationDetails> decisionFor(UUID citizen, UUID application) {
        return forCitizen(citizen, application).invoke(found -> {
            if (found.application().decision() == null) {
                throw new Refused(AidApplicationRefusal.AID_NO_DECISION_YET);
            }
        });
    }

    private Uni<AidApplicationDetails> opened(AidApplication found) {
        return found.stage() == AidStage.DRAFT
                ? Uni.createFrom().item(opened(found, null))
                : intake.facts(found.id()).map(matter -> opened(found, matter));
    }

    private AidApplicationDetails opened(AidApplication found, MatterFacts matter) {
        var decision = found.decision();
        var objection = found.objection();
        return new AidApplicationDetails(
                found,
                seals.form(found),
                matter,
                found.verifications().stream().map(asked -> asked(found, asked)).toList(),
                decision == null ? null : seals.open(found.id(), decision.reasons()),
                objection == null ? null : seals.open(found.id(), objection.grounds()));
    }

    private Asked asked(AidApplication found, AidVerification asked) {
        return new Asked(
                asked.id(),
                asked.body(),
                seals.open(found.id(), asked.question()),
                asked.askedAt(),
                seals.open(found.id(), asked.answer()),
                asked.confirmed(),
                asked.answeredAt());
    }

    /** A case for conflict checks, in the transaction at hand; whoever shows it to people records the reading. */
    @WithTransaction
    public Uni<AidCaseView> caseOf(UUID matter) {
        return applications.require(matter).map(this::caseOf);
    }

    private AidCaseView caseOf(AidApplication found) {
        var form = seals.form(found);
        var applicant = form.applicant();
        var dispute = form.dispute();
        return new AidCaseView(
                found.id(),
                form.matter(),
                applicant == null || applicant.groups() == null ? Set.of() : applicant.groups(),
                dispute != null && Boolean.TRUE.equals(dispute.lifeOrDeath()),
                AidFormCheck.isMinor(form, Zone.dateOf(clock.instant())),
                form.needs() == null || form.needs().languages() == null
                        ? Set.of()
                        : form.needs().languages(),
                of(form.opponents(), AidOpponent::name),
                of(form.opponents(), AidOpponent::identityNumber),
                applicant == null ? null : applicant.name(),
                applicant == null ? null : applicant.identityNumber(),
                List.copyOf(of(membersOf(form), AidMember::identityNumber)),
                found.citizenId(),
                found.organisationId());
    }

    private static List<AidMember> membersOf(AidForm form) {
        return form.household() == null ? null : form.household().members();
    }

    private static <T> Set<String> of(List<T> some, Function<T, String> what) {
        return Stream.ofNullable(some)
                .flatMap(List::stream)
                .map(what)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
