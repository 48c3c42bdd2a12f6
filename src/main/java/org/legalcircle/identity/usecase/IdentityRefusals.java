package org.legalcircle.identity.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.legalcircle.identity.domain.IdentityRefusal;
import org.legalcircle.platform.error.Refusals;

/** Lists {@link IdentityRefusal}. */
@Singleton
class IdentityRefusals implements Refusals {
    @Override
    public List<IdentityRefusal> all() {
        return List.of(IdentityRefusal.values());
    }
}
