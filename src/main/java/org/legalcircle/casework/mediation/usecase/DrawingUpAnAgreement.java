package org.legalcircle.casework.mediation.usecase;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.mediation.AgreementDrawnUp;
import org.legalcircle.casework.mediation.AnnulmentGround;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.AgreementContents;
import org.legalcircle.casework.mediation.domain.AgreementForm;
import org.legalcircle.casework.mediation.domain.AgreementLinter;
import org.legalcircle.casework.mediation.domain.AgreementPaper;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.casework.mediation.domain.AgreementText;
import org.legalcircle.casework.mediation.domain.AgreementText.Named;
import org.legalcircle.casework.mediation.domain.Finding;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Participant;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.casework.mediation.domain.Settlement;
import org.legalcircle.casework.mediation.store.Agreements;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.Organisations;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.event.EventLog;
import org.legalcircle.platform.time.Zone;

/** The mediator draws up what the parties agreed on. */
@Singleton
public class DrawingUpAnAgreement {
    private final MediationChange change;
    private final Agreements agreements;
    private final TakingEffect effect;
    private final AgreementSeals seals;
    private final ParticularsSeals particulars;
    private final Organisations organisations;
    private final MatterIntake intake;
    private final EventLog events;

    DrawingUpAnAgreement(
            MediationChange change,
            Agreements agreements,
            TakingEffect effect,
            AgreementSeals seals,
            ParticularsSeals particulars,
            Organisations organisations,
            MatterIntake intake,
            EventLog events) {
        this.change = change;
        this.agreements = agreements;
        this.effect = effect;
        this.seals = seals;
        this.particulars = particulars;
        this.organisations = organisations;
        this.intake = intake;
        this.events = events;
    }

    /**
     * What the mediator tells.
     *
     * @param agreedOn of an oral one; null for a written one
     * @param locale the flaws are told in
     */
    public record Told(AgreementForm form, AgreementContents contents, LocalDate agreedOn, Locale locale) {}

    /** The mediator takes back a draft that does not bind yet, whoever has signed it; another may be drawn up. */
    @WithTransaction
    public Uni<Mediation> annul(Participant who, UUID matter, AnnulmentGround ground) {
        return change.asking(
                matter,
                who::requireMediator,
                (mediation, now) -> agreements
                        .lockOf(matter)
                        .invoke(draft -> draft.annul(ground, Settlement.citizensOf(mediation), now))
                        .invoke(() -> Settlement.requireMediating(mediation))
                        .call(agreements::persistAndFlush)
                        .call(events::record));
    }

    /** Draws it up, or anew as long as nobody has signed; an oral one takes effect by that. */
    @WithTransaction
    public Uni<Void> drawUp(Participant who, UUID matter, Told told) {
        return change.asking(matter, who::requireMediator, (mediation, now) -> drawUp(who.id(), mediation, told, now))
                .replaceWithVoid();
    }

    private Uni<Void> drawUp(UUID mediator, Mediation mediation, Told told, Instant now) {
        Settlement.requireUnderWay(mediation);
        requireSound(mediation, told, Zone.dateOf(now));
        return organisations
                .require(mediation.place().organisationId())
                .flatMap(committee -> paper(mediation, committee, told, now))
                .map(paper -> draft(mediator, mediation, told, paper))
                .flatMap(draft -> agreements
                        .lockFound(mediation.id())
                        .map(before -> Agreement.drawUp(before, Ids.next(now), mediation.id(), draft, now)))
                .invoke(agreement -> agreement.settleIfOral(told.agreedOn(), now))
                .call(agreements::keep)
                .call(agreement -> effect.follow(mediation, agreement, now))
                .call(events::record)
                .call(agreement -> events.record(ready(mediation, agreement, now)))
                .replaceWithVoid();
    }

    /** What is in effect needs no signature. */
    private static List<AgreementDrawnUp> ready(Mediation mediation, Agreement agreement, Instant now) {
        return agreement.isInEffect()
                ? List.of()
                : List.of(new AgreementDrawnUp(mediation.id(), Settlement.citizensOf(mediation), agreement.id(), now));
    }

    private Uni<AgreementPaper> paper(Mediation mediation, OrganisationSummary committee, Told told, Instant now) {
        var day = Zone.dateOf(now);
        return intake.facts(mediation.id())
                .map(matter ->
                        AgreementText.of(matter.number(), committee.name(), named(mediation), told.contents(), day))
                .map(text -> new AgreementPaper(told.contents(), text));
    }

    private List<Named> named(Mediation mediation) {
        return mediation.parties().stream()
                .map(party -> new Named(
                        party.id(), party.side(), particulars.open(party).name()))
                .toList();
    }

    private Agreement.Draft draft(UUID mediator, Mediation mediation, Told told, AgreementPaper paper) {
        return new Agreement.Draft(
                told.form(),
                seals.seal(mediation.id(), paper),
                AgreementText.sha256(paper.text()),
                partiesOf(mediation),
                told.contents().needsPaper(),
                mediator);
    }

    private static void requireSound(Mediation mediation, Told told, LocalDate today) {
        var flaws = AgreementLinter.findings(told.contents(), partiesOf(mediation), today).stream()
                .map(finding -> inWords(finding, told.locale()))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Refused(AgreementRefusal.AGREEMENT_FLAWED, Map.of("flaws", flaws));
        }
    }

    private static Map<String, Object> inWords(Finding finding, Locale locale) {
        var words = new HashMap<String, Object>();
        words.put("flaw", finding.flaw());
        words.put("article", finding.flaw().article());
        words.put("detail", Messages.text(locale, "agreement", "flaw." + finding.flaw(), Map.of()));
        if (finding.obligation() != null) {
            words.put("obligation", finding.obligation());
        }
        if (finding.subject() != null) {
            words.put("subject", finding.subject());
        }
        return words;
    }

    private static Set<UUID> partiesOf(Mediation mediation) {
        return mediation.parties().stream().map(Party::id).collect(Collectors.toUnmodifiableSet());
    }
}
