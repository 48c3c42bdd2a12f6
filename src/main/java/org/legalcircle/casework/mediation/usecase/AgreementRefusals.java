package org.legalcircle.casework.mediation.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.mediation.domain.AgreementRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link AgreementRefusal}. */
@Singleton
class AgreementRefusals implements Refusals {
    @Override
    public List<AgreementRefusal> all() {
        return List.of(AgreementRefusal.values());
    }
}
