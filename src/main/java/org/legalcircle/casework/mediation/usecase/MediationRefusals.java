package org.legalcircle.casework.mediation.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.mediation.domain.MediationRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link MediationRefusal}. */
@Singleton
class MediationRefusals implements Refusals {
    @Override
    public List<MediationRefusal> all() {
        return List.of(MediationRefusal.values());
    }
}
