package org.legalcircle.casework.mediation.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.domain.Proposal;
import org.legalcircle.casework.mediation.usecase.ProposingMediators.Proposed;

/**
 * A mediator the system proposes.
 *
 * @param points the sum of those of the reasons, up to 100
 * @param reasons why, each with what it counts
 * @param needsAllConsents whether all parties have to choose just this one
 */
@RegisterForReflection
public record ProposedMediator(
        UUID mediatorId,
        String name,
        UUID organisationId,
        int points,
        List<ReasonForAMediator> reasons,
        boolean needsAllConsents) {
    /** Why somebody is proposed, and what it counts. */
    @RegisterForReflection
    public record ReasonForAMediator(Proposal.Reason reason, int points) {}

    static List<ProposedMediator> of(List<Proposed> all) {
        return all.stream().map(ProposedMediator::of).toList();
    }

    private static ProposedMediator of(Proposed proposed) {
        var proposal = proposed.proposal();
        return new ProposedMediator(
                proposal.mediatorId(),
                proposed.mediator().name(),
                proposed.mediator().organisationId(),
                proposal.points(),
                proposal.grounds().stream()
                        .map(ground -> new ReasonForAMediator(ground.reason(), ground.points()))
                        .toList(),
                proposal.needsAllConsents());
    }
}
