package org.legalcircle.consultation.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.consultation.domain.ConsultationRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link ConsultationRefusal}. */
@Singleton
class ConsultationRefusals implements Refusals {
    @Override
    public List<ConsultationRefusal> all() {
        return List.of(ConsultationRefusal.values());
    }
}
