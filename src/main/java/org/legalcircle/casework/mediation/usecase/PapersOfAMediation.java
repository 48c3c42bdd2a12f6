package org.legalcircle.casework.mediation.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterPaper;
import org.legalcircle.casework.matter.MatterPapers;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.store.Agreements;

/** The agreement that binds belongs into the file of its matter, by the hash of the text that was signed. */
@Singleton
class PapersOfAMediation implements MatterPapers {
    private static final String AGREEMENT = "AGREEMENT";

    private final Agreements agreements;

    PapersOfAMediation(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public ServiceLine line() {
        return ServiceLine.MEDIATION;
    }

    @Override
    public Uni<List<MatterPaper>> of(UUID matter) {
        return agreements
                .inEffect(matter)
                .map(all -> all.stream().map(PapersOfAMediation::paper).toList());
    }

    private static MatterPaper paper(Agreement agreement) {
        return new MatterPaper(
                AGREEMENT, agreement.id().toString(), false, agreement.effectiveAt(), agreement.textSha256());
    }
}
