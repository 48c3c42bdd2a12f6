package org.legalcircle.casework.legalaid.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.AidMatterForm;
import org.legalcircle.casework.legalaid.AidStage;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.legalaid.domain.AidApplicationRefusal;
import org.legalcircle.casework.legalaid.domain.AidFormCheck;
import org.legalcircle.casework.legalaid.domain.AidGap;
import org.legalcircle.casework.legalaid.store.AidApplications;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.matter.NewMatter;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.error.Problem.Violation;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.Zone;

/** A citizen submits an application: it has to be complete, and a matter begins with its identifier. */
@Singleton
public class SubmittingAnApplication {
    private final AidApplications applications;
    private final AidSeals seals;
    private final AssessingAnApplication assessing;
    private final MatterIntake intake;
    private final Organisations organisations;
    private final EventLog events;
    private final InstantSource clock;

    SubmittingAnApplication(
            AidApplications applications,
            AidSeals seals,
            AssessingAnApplication assessing,
            MatterIntake intake,
            Organisations organisations,
            EventLog events,
            InstantSource clock) {
        this.applications = applications;
        this.seals = seals;
        this.assessing = assessing;
        this.intake = intake;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Submits a draft; refused with everything that is missing at once.
     *
     * @param locale in which the applicant is told what is missing
     */
    @WithTransaction
    public Uni<AidApplication> submit(UUID citizen, UUID application, Locale locale) {
        var now = clock.instant();
        return applications
                .lock(application)
                .invoke(found -> requireDraftOf(citizen, found, now))
                .invoke(found -> requireComplete(seals.form(found), locale, now))
                .call(found -> submit(found, seals.form(found), now))
                .call(applications::keep)
                .call(events::record);
    }

    private static void requireDraftOf(UUID citizen, AidApplication found, Instant now) {
        if (!found.isOf(citizen, now)) {
            throw AidApplications.unknown();
        }
        if (found.stage() != AidStage.DRAFT) {
            throw found.stage().refused();
        }
    }

    private void requireComplete(AidForm form, Locale locale, Instant now) {
        var today = Zone.dateOf(now);
        var gaps = AidFormCheck.gapsOf(form, assessing.needsMeans(form, today), today);
        if (!gaps.isEmpty()) {
            throw new Refused(
                    AidApplicationRefusal.AID_APPLICATION_INCOMPLETE, Map.of("violations", told(gaps, locale)));
        }
    }

    private static List<Violation> told(List<AidGap> gaps, Locale locale) {
        return gaps.stream()
                .map(gap -> new Violation(
                        gap.pointer(), Messages.text(locale, "aidprogress", "GAP." + gap.kind(), Map.of())))
                .toList();
    }

    private Uni<Void> submit(AidApplication found, AidForm form, Instant now) {
        var standing = form.standing();
        var matter = new NewMatter(
                found.id(),
                ServiceLine.LEGAL_AID,
                found.citizenId(),
                standing,
                standing == Standing.SELF ? null : form.agent().proof(),
                form.organisationId(),
                new AidMatterForm(form.matter(), form.dispute().claim()),
                null,
                null,
                null);
        return organisations
                .require(form.organisationId())
                .invoke(place -> found.submit(place.id(), place.path(), now))
                .chain(() -> intake.submit(matter))
                .call(() -> assessing.keep(found, form, now))
                .replaceWithVoid();
    }
}
