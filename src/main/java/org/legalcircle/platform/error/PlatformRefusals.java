package org.legalcircle.platform.error;

import jakarta.inject.Singleton;
import java.util.List;

/** Lists {@link PlatformRefusal}. */
@Singleton
class PlatformRefusals implements Refusals {
    @Override
    public List<PlatformRefusal> all() {
        return List.of(PlatformRefusal.values());
    }
}
