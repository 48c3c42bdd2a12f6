package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The signatures under one text. */
final class SignatureSheet {
    private final List<AgreementSignature> all = new ArrayList<>();
    private AgreementSignature added;

    void recall(List<AgreementSignature> kept) {
        all.clear();
        all.addAll(kept);
    }

    void add(AgreementSignature signature) {
        added = signature;
        all.add(signature);
    }

    AgreementSignature takeAdded() {
        var taken = added;
        added = null;
        return taken;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isOf(SignatoryKind kind, UUID signatory) {
        return all.stream().anyMatch(one -> one.isOf(kind, signatory));
    }

    boolean isSignedBy(Set<UUID> parties) {
        return parties.stream().allMatch(party -> isOf(SignatoryKind.PARTY, party));
    }

    /** Whether all parties, the mediator and the committee have signed. */
    boolean isComplete(Set<UUID> parties) {
        return isSignedBy(parties) && isAttestedBy(SignatoryKind.MEDIATOR) && isAttestedBy(SignatoryKind.COMMITTEE);
    }

    private boolean isAttestedBy(SignatoryKind kind) {
        return all.stream().anyMatch(one -> one.isOf(kind));
    }

    /** The day of the last signature. */
    LocalDate lastDay() {
        return all.stream()
                .map(AgreementSignature::signedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    List<AgreementSignature> all() {
        return List.copyOf(all);
    }
}
