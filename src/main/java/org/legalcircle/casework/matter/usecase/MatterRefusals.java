package org.legalcircle.casework.matter.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.casework.matter.domain.MatterRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link MatterRefusal}. */
@Singleton
class MatterRefusals implements Refusals {
    @Override
    public List<MatterRefusal> all() {
        return List.of(MatterRefusal.values());
    }
}
