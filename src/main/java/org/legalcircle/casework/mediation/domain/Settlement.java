package org.legalcircle.casework.mediation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.legalcircle.casework.mediation.MediationStage;

/** What becomes of a mediation by its agreement. */
public final class Settlement {
    private Settlement() {}

    /** Refuses where no agreement can be drawn up or signed: not mediated, or the police have to be told first. */
    public static void requireUnderWay(Mediation mediation) {
        mediation.requirePoliceTold();
        requireMediating(mediation);
    }

    /** Refuses where it is not mediated, or not any more. */
    public static void requireMediating(Mediation mediation) {
        if (mediation.stage() != MediationStage.MEDIATING) {
            throw mediation.stage().refused();
        }
    }

    /** A session is called: with the first one the mediation begins; refused until the police know (art. 25). */
    public static void beginBySession(Mediation mediation, Instant now) {
        mediation.requirePoliceTold();
        if (mediation.stage() != MediationStage.MEDIATING) {
            mediation.begin(now);
        }
    }

    /** The agreement binds: answers with all that is to be done by it. */
    public static List<Instalment> begin(
            Mediation mediation, Agreement agreement, AgreementContents contents, Instant now) {
        var written = agreement.form() == AgreementForm.WRITTEN;
        mediation.enter(written ? MediationStage.AGREED_WRITTEN : MediationStage.AGREED_ORAL, now);
        var parts = Instalment.of(agreement, contents, now);
        if (!parts.isEmpty()) {
            mediation.enter(MediationStage.PERFORMING, now);
        }
        return parts;
    }

    /** Those who act for its parties by an account. */
    public static List<UUID> citizensOf(MediationRecord mediation) {
        return mediation.parties().stream()
                .map(Party::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Something was performed or not: the mediation follows. */
    public static void follow(Mediation mediation, List<Instalment> parts, Instant now) {
        var stage = mediation.stage();
        var next = stageOf(parts);
        if (next != stage) {
            mediation.enter(next, now);
        }
    }

    private static MediationStage stageOf(List<Instalment> parts) {
        if (parts.stream().allMatch(part -> part.state() == InstalmentState.PERFORMED)) {
            return MediationStage.PERFORMED;
        }
        return parts.stream().anyMatch(part -> part.state() == InstalmentState.BREACHED)
                ? MediationStage.BREACHED
                : MediationStage.PERFORMING;
    }
}
